import assert from "node:assert/strict";
import { render } from "preact-render-to-string";
import { CasperPolicy } from "../../site/lesson/elements/casper-policy.tsx";
import { OrderPuzzle } from "../../site/lesson/elements/order-puzzle.tsx";
import { PredictFirst } from "../../site/lesson/elements/predict-first.tsx";
import { coursePolicy, getPuzzle, question } from "./elements-site.tsx";

const elements = {
  "predict-first": render(<PredictFirst {...question} />),
  "order-puzzle": render(<OrderPuzzle {...getPuzzle()} />),
  "casper-policy": render(<CasperPolicy {...coursePolicy} />),
};

/** What a reader finds, without markup. */
function read(html: string): string {
  return html.replaceAll(/<[^>]+>/g, " ").replaceAll(/\s+/g, " ");
}

describe("an element of a lesson without JavaScript", () => {
  for (const [name, html] of Object.entries(elements)) {
    it(`needs no inline style and offers no control that does nothing: ${name}`, () => {
      assert.ok(html.startsWith(`<${name} `));
      assert.doesNotMatch(html, /\sstyle=/);
      assert.doesNotMatch(html, /<(?:button|input|script)/);
    });
  }

  it("asks a question, and folds away what is right and why", () => {
    const [open = "", folded = ""] = elements["predict-first"].split("<details");
    assert.match(
      read(open),
      /b2 signs alone\. What may it do in Example 2\? Nothing Deploy , but not manage keys Both/,
    );
    assert.doesNotMatch(read(open), /right|falls short/i);
    assert.match(
      read(folded),
      /The answer .*Not right: Nothing It weighs 1.* Right: Deploy , but not manage keys 1 reaches 1/,
    );
    assert.equal(folded.match(/data-right/g)?.length, 1);
  });

  it("lists the puzzle's calls, counts the orders that work, and folds away one of them", () => {
    const [open = "", folded = ""] = elements["order-puzzle"].split("<details");
    const text = read(open);
    assert.match(text, /set_action_threshold\(Deployment, 2\) raise the deployment threshold from 1 to 2/);
    assert.match(text, /168 of the 720 orders work\./);
    const calls = [...folded.matchAll(/<code\b[^>]*>([^<]*)/g)].map(([, code]) => code ?? "");
    assert.equal(calls.length, 6);
    assert.ok(
      calls.indexOf("set_action_threshold(KeyManagement, 3)") < calls.indexOf("set_action_threshold(Deployment, 2)"),
    );
  });

  it("shows what every signer set of a policy may do, in words", () => {
    const rows = [...elements["casper-policy"].matchAll(/<tr.*?<\/tr>/gs)].map(([row]) => read(row).trim());
    assert.equal(rows.length, 1 + 7);
    assert.equal(rows[2], "Supervisor 2 no no");
    assert.equal(rows[6], "Supervisor, Clerk 3 yes no");
  });

  it("shows names as text, whatever stands in them", () => {
    const name = '<img src=x onerror="alert(1)">"\'&';
    const html = render(<CasperPolicy keys={[{ name, weight: 1 }]} deployment={1} keyManagement={1} />);
    assert.doesNotMatch(html, /<img/);
    assert.match(html, /&lt;img src=x/);
  });
});

import assert from "node:assert/strict";
import { render } from "preact-render-to-string";
import { type Account, type AccountHash, withAssociatedKey, withoutAssociatedKey } from "../../runner/chain/account.ts";
import { AccountFigure, type AccountFigureProps } from "../../site/account/account-figure.tsx";

const hash = (digits: string): AccountHash => `account-hash-${digits.repeat(32)}`;
const [a1, b2, c3, e5] = [hash("a1"), hash("b2"), hash("c3"), hash("e5")];
const example4: Account = {
  accountHash: a1,
  actionThresholds: { deployment: 2, keyManagement: 3 },
  associatedKeys: [
    { accountHash: a1, weight: 3 },
    { accountHash: b2, weight: 1 },
    { accountHash: c3, weight: 1 },
  ],
  mainPurse: "uref-1234…",
  namedKeys: [],
};

/** What a reader finds, without markup. */
function read(props: AccountFigureProps): string {
  return render(<AccountFigure {...props} />)
    .replaceAll(/<[^>]+>/g, " ")
    .replaceAll(/\s+/g, " ");
}

describe("the picture of an account", () => {
  it("says what the signers reach and by how much they fall short", () => {
    const text = read({ account: example4, signers: [b2, c3] });
    assert.match(text, /Signers: b2 and c3 · weight 2/);
    assert.match(text, /may deploy: 2 reaches 2/);
    assert.match(text, /may not manage keys: 2 is 1 short of 3/);
  });

  it("says that one signer who is not associated refuses the whole deploy", () => {
    const text = read({ account: example4, signers: [a1, e5] });
    assert.match(text, /e5 signed but is not an associated key/);
    assert.doesNotMatch(text, /may deploy/);
  });

  it("says why the chain refuses a deploy whose signers weigh too little", () => {
    const text = read({ account: example4, signers: [b2] });
    assert.match(text, /The signers weigh 1; deployment needs 2, so the chain refuses the deploy\./);
    assert.match(text, /may not manage keys: 1 is 2 short of 3/);
  });

  it("keeps the marks' lines out of the blocks, and numbers out of a mark's way", () => {
    // Example 2's deployment threshold, 1, is in the middle of a1, which weighs 2.
    const account: Account = {
      ...example4,
      actionThresholds: { deployment: 1, keyManagement: 2 },
      associatedKeys: [
        { accountHash: a1, weight: 2 },
        { accountHash: b2, weight: 1 },
      ],
    };
    const html = render(<AccountFigure account={account} />);
    const numbers = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, ...found]) => found.map(Number));
    const lines = numbers(/<line x1="[\d.]+%" x2="[\d.]+%" y1="(\d+)" y2="(\d+)"/g);
    const blocks = numbers(/<svg class="account-block[^>]* y="(\d+)"[^>]* height="(\d+)"/g);
    assert.equal(blocks.length, 2);
    assert.ok(lines.length >= 2);
    for (const [top = 0, height = 0] of blocks) {
      for (const [from = 0, to = 0] of lines) assert.ok(to < top || from > top + height, `${from} to ${to}`);
    }
    const axis = [...html.matchAll(/<text x="[^"]*" y="\d+" text-anchor="middle">(\d+)</g)].map(([, text]) => text);
    assert.deepEqual(axis, ["0", "1", "3"], "the mark of key management stands where 2 would be");
  });

  it("says without signers what there is to reach", () => {
    assert.match(read({ account: example4 }), /All keys together weigh 5\. Deploying needs 2, managing keys needs 3\./);
  });

  it("holds the same facts in its table as in its picture", () => {
    const html = render(<AccountFigure account={example4} signers={[b2]} />);
    assert.match(html, /aria-label="[^"]*a1 weighs 3, b2 weighs 1, c3 weighs 1\. Signed by b2\./);
    const rows = [...html.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
      row
        .replaceAll(/<[^>]+>/g, " ")
        .replaceAll(/\s+/g, " ")
        .trim(),
    );
    assert.deepEqual(rows, [
      "Key Weight Signs",
      `${a1} primary 3 no`,
      `${b2} 1 yes`,
      `${c3} 1 no`,
      "deployment threshold 2",
      "key management threshold 3",
    ]);
  });

  it("says in words which rows have changed, and from what", () => {
    const changed = withoutAssociatedKey(
      withAssociatedKey(withAssociatedKey(example4, { accountHash: b2, weight: 2 }), { accountHash: e5, weight: 1 }),
      c3,
    );
    const account = { ...changed, actionThresholds: { deployment: 2, keyManagement: 4 } };
    const text = read({ account, changedFrom: example4, compact: true });
    assert.match(text, /a1 primary 3 same/);
    assert.match(text, /b2 2 was 1/);
    assert.match(text, /c3 – removed, was 1/);
    assert.match(text, /e5 1 added/);
    assert.match(text, /deployment threshold 2 same key management threshold 4 was 3/);
  });

  it("draws an account of 100 keys whose weights add up to more than 255, and one without keys", () => {
    const associatedKeys = Array.from({ length: 100 }, (_, index) => ({
      accountHash: hash(index.toString(16).padStart(2, "0")),
      weight: 255,
    }));
    assert.match(read({ account: { ...example4, associatedKeys } }), /All keys together weigh 255/);
    const html = render(<AccountFigure account={{ ...example4, associatedKeys }} signers={[hash("00")]} />);
    assert.match(html, /tabindex="0"/i, "a long table can be scrolled by keyboard");
    assert.match(read({ account: { ...example4, associatedKeys: [] }, signers: [] }), /Nobody signed/);
  });

  it("needs neither script nor inline style", () => {
    const html = render(
      <AccountFigure account={example4} signers={[b2]} caption="Example 4" compact changedFrom={example4} />,
    );
    assert.doesNotMatch(html, /style=|<script|<style|\son\w+=/);
  });

  it("writes a caption as text", () => {
    assert.match(
      render(<AccountFigure account={example4} caption="<b>x</b>" />),
      /&lt;b>x&lt;\/b>|&lt;b&gt;x&lt;\/b&gt;/,
    );
  });
});

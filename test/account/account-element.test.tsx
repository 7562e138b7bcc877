import assert from "node:assert/strict";
import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import type { Account } from "../../runner/chain/account.ts";
import { parseAccount } from "../../runner/chain/account-json.ts";
import { AccountElement } from "../../site/account/account-element.tsx";
import { LoseAKeyElement } from "../../site/account/lose-a-key.tsx";
import { exampleAccounts } from "../support/accounts.ts";

function example(number: number): Account {
  const account = exampleAccounts[number - 1];
  assert.ok(account);
  return account;
}

/** What a reader without JavaScript finds, a line for each row, caption and paragraph. */
function read(element: VNode): readonly string[] {
  return [...render(element).matchAll(/<(tr|figcaption|p)\b.*?<\/\1>/gs)].map(([part]) =>
    part
      .replaceAll(/<[^>]+>/g, " ")
      .replaceAll(/\s+/g, " ")
      .trim(),
  );
}

/** The value of an attribute of the outermost element. */
function attribute(html: string, name: string): string {
  const [, value = ""] = html.match(new RegExp(`^<[^>]* ${name}="([^"]*)"`)) ?? [];
  return value.replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}

describe("an account in a lesson, without JavaScript", () => {
  it("is a table of keys, weights and thresholds, with what all keys weigh", () => {
    assert.deepEqual(read(<AccountElement account={example(5)} caption="Example 5" />), [
      "Example 5",
      "Key Weight",
      "a1 primary 3",
      "b2 1",
      "c3 1",
      "d4 1",
      "deployment threshold 2",
      "key management threshold 3",
      "All keys together weigh 6. Deploying needs 2, managing keys needs 3.",
    ]);
  });

  it("says who signs at first and what they reach", () => {
    const [, b2, c3] = example(5).associatedKeys.map((key) => key.accountHash);
    assert.ok(b2 && c3);
    const lines = read(<AccountElement account={example(5)} caption="Example 5" signers={[b2, c3]} />);
    assert.deepEqual(lines.slice(1, 4), ["Key Weight Signs", "a1 primary 3 no", "b2 1 yes"]);
    assert.deepEqual(lines.slice(-4), [
      "All keys together weigh 6. Deploying needs 2, managing keys needs 3.",
      "Signers: b2 and c3 · weight 2",
      "may deploy: 2 reaches 2",
      "may not manage keys: 2 is 1 short of 3",
    ]);
  });

  it("carries what the live picture is made of", () => {
    const [first] = example(2).associatedKeys;
    assert.ok(first);
    const html = render(<AccountElement account={example(2)} caption={'"2" & more'} signers={[first.accountHash]} />);
    assert.deepEqual(parseAccount(JSON.parse(attribute(html, "data-account"))), example(2));
    assert.equal(attribute(html, "data-caption"), '"2" & more');
    assert.deepEqual(JSON.parse(attribute(html, "data-signers")), [first.accountHash]);
  });

  it("needs neither script nor inline style", () => {
    for (const element of [
      <AccountElement key="account" account={example(5)} caption="Example 5" />,
      <LoseAKeyElement key="drill" account={example(5)} caption="Example 5" />,
    ]) {
      assert.doesNotMatch(render(element), /style=|<script|<style|\son\w+=/);
    }
  });
});

describe("the lose-a-key drill, without JavaScript", () => {
  it("is a table with what follows for each key when it is lost and when it is stolen", () => {
    assert.deepEqual(read(<LoseAKeyElement account={example(2)} caption="Example 2" />), [
      "Example 2: one key is lost, or stolen",
      "Key If it is lost If it is stolen",
      "a1 weight 2, primary " +
        "b2 weighs 1: may deploy, may not manage keys (1 is 1 short of 2). b2 cannot remove a1: b2 signed with weight 1; managing keys needs 2, so the chain answers PermissionDenied. " +
        "Even while its owner has it, a1 cannot remove itself in one call: without a1 the rest weighs 1; key management needs 2, so the chain answers ThresholdViolation. " +
        "a1 weighs 2: may deploy, may manage keys. The thief is first in any case: only a1 can change the keys. b2 cannot remove a1: b2 signed with weight 1; managing keys needs 2, so the chain answers PermissionDenied.",
      "b2 weight 1 " +
        "a1 weighs 2: may deploy, may manage keys. a1 can remove b2 and put a new key in its place. " +
        "b2 weighs 1: may deploy, may not manage keys (1 is 1 short of 2). The thief can send deploys until b2 is removed, which a1 can do.",
      "If a1 is lost, nobody can replace it.",
      "If a1 or b2 is stolen, the thief can do harm first.",
    ]);
  });

  it("an account with one key is lost with it", () => {
    const [, , row = ""] = read(<LoseAKeyElement account={example(1)} caption="Example 1" />);
    assert.match(row, /Nobody signed, .*\. The account is lost: nobody can send a deploy any more\./);
    assert.match(row, /a1 weighs 1: may deploy, may manage keys\. The thief is first in any case/);
    assert.match(row, /Nobody else can remove a1\.$/);
  });
});

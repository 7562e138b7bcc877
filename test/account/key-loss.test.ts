import assert from "node:assert/strict";
import type { Account } from "../../runner/chain/account.ts";
import { shortHash } from "../../runner/chain/explain.ts";
import { findKeyLosses, type KeyLoss } from "../../site/account/key-loss.ts";
import { describeStolen, findDeparture, summarizeLosses } from "../../site/account/key-loss-words.ts";
import type { Sentence } from "../../site/account/sentence.tsx";
import { exampleAccounts } from "../support/accounts.ts";

function example(number: number): Account {
  const account = exampleAccounts[number - 1];
  assert.ok(account);
  return account;
}

function loss(account: Account, name: string): KeyLoss {
  const found = findKeyLosses(account).find(({ key }) => shortHash(key.accountHash) === name);
  assert.ok(found, `${name} is a key of the account`);
  return found;
}

/** Sentences as they are read. */
function print(...sentences: readonly (Sentence | undefined)[]): string {
  return sentences.map((sentence) => sentence?.text.replace("{why}", sentence.why ?? "") ?? "").join(" ");
}

/** What becomes of every key of an account, as `a1: the others deploy, manage, evict; thief deploys, manages; race`. */
function facts(number: number): readonly string[] {
  return findKeyLosses(example(number)).map(({ key, others, eviction, thief, race }) => {
    const yes = (flag: boolean) => (flag ? "yes" : "no");
    const reach = [others.refusal === undefined, others.managesKeys, eviction.done].map(yes).join(" ");
    const alone = [thief.refusal === undefined, thief.managesKeys].map(yes).join(" ");
    return `${shortHash(key.accountHash)}: ${reach}; ${alone}; ${race}`;
  });
}

describe("what becomes of an account when a key is lost or stolen", () => {
  it("Example 1: its one key is all", () => {
    assert.deepEqual(facts(1), ["a1: no no no; yes yes; thief-wins"]);
  });

  it("Example 2: without a1 only deploys go on; a stolen b2 deploys until a1 removes it", () => {
    assert.deepEqual(facts(2), ["a1: yes no no; yes yes; thief-wins", "b2: yes yes yes; yes no; others-end-it"]);
  });

  it("Example 3: the others replace any key, and a stolen a1 is a race", () => {
    assert.deepEqual(facts(3), [
      "a1: yes yes yes; yes yes; open",
      "b2: yes yes yes; no no; others-have-time",
      "c3: yes yes yes; no no; others-have-time",
    ]);
  });

  it("Example 4: without a1 nobody can manage keys", () => {
    assert.deepEqual(facts(4), [
      "a1: yes no no; yes yes; thief-wins",
      "b2: yes yes yes; no no; others-have-time",
      "c3: yes yes yes; no no; others-have-time",
    ]);
  });

  it("Example 5: the three helpers replace a1", () => {
    assert.deepEqual(facts(5), [
      "a1: yes yes yes; yes yes; open",
      "b2: yes yes yes; no no; others-have-time",
      "c3: yes yes yes; no no; others-have-time",
      "d4: yes yes yes; no no; others-have-time",
    ]);
  });

  it("Example 4 says why b2 and c3 cannot remove a1, and why a1 cannot remove itself first", () => {
    const lost = loss(example(4), "a1");
    assert.deepEqual(lost.eviction, {
      done: false,
      why: "b2 and c3 signed with weight 2; managing keys needs 3, so the chain answers PermissionDenied.",
    });
    assert.deepEqual(lost.departure, {
      done: false,
      why: "Without a1 the rest weighs 2; key management needs 3, so the chain answers ThresholdViolation.",
    });
    assert.equal(
      print(findDeparture(lost)),
      "Even while its owner has it, a1 cannot remove itself in one call: without a1 the rest weighs 2; key management needs 3, so the chain answers ThresholdViolation.",
    );
    assert.equal(print(findDeparture(loss(example(5), "a1"))), "While its owner has it, a1 can remove itself.");
    assert.equal(findDeparture(loss(example(5), "b2")), undefined, "b2 could not remove any key");
  });

  it("a thief who may manage keys can remove all others; one who may only deploy cannot", () => {
    assert.deepEqual(loss(example(3), "a1").takeover, { done: true });
    assert.deepEqual(loss(example(2), "b2").takeover, {
      done: false,
      why: "b2 signed with weight 1; managing keys needs 2, so the chain answers PermissionDenied.",
    });
  });

  it("says in two lines what an account survives", () => {
    const lines = (number: number) => summarizeLosses(findKeyLosses(example(number))).map(({ sentence }) => sentence);
    assert.deepEqual(lines(4), [
      "If a1 is lost, nobody can replace it.",
      "If a1 is stolen, the thief can do harm first.",
    ]);
    assert.deepEqual(lines(5), [
      "If any one key is lost, the others can replace it.",
      "If a1 is stolen, the thief can do harm first.",
    ]);
    assert.deepEqual(lines(2)[1], "If a1 or b2 is stolen, the thief can do harm first.");
  });

  it("where every key is needed, a thief can do nothing alone and nobody else can remove the key", () => {
    const account: Account = { ...example(3), actionThresholds: { deployment: 4, keyManagement: 4 } };
    const stolen = loss(account, "b2");
    assert.equal(stolen.race, "nobody-can-act");
    assert.match(
      print(...describeStolen(account, stolen)),
      /^Alone the thief can do nothing\. The signers weigh 1; .* needs 4/,
    );
    assert.equal(summarizeLosses(findKeyLosses(account))[0]?.good, false);
  });

  it("a thief who may deploy stays where the others may not manage keys", () => {
    const account: Account = { ...example(3), actionThresholds: { deployment: 1, keyManagement: 4 } };
    const stolen = loss(account, "b2");
    assert.equal(stolen.race, "thief-stays");
    assert.match(print(...describeStolen(account, stolen)), /a1 and c3 signed with weight 3; managing keys needs 4/);
  });
});

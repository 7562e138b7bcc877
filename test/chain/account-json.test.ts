import assert from "node:assert/strict";
import { AccountFormatError, accountJson, parseAccount } from "../../runner/chain/account-json.ts";

const a1 = `account-hash-${"a1".repeat(32)}`;
const b2 = `account-hash-${"b2".repeat(32)}`;

/** Example 2 as the documentation writes it, with the hashes written out. */
const example2 = {
  account_address: a1,
  action_thresholds: { deployment: 1, key_management: 2 },
  associated_keys: [
    { account_address: a1, weight: 2 },
    { account_address: b2, weight: 1 },
  ],
  main_purse: "uref-1234…",
  named_keys: [],
};

describe("reading an account", () => {
  it("reads the documentation's JSON, with the outer Account and without", () => {
    const account = parseAccount({ Account: example2 });
    assert.deepEqual(account, parseAccount(example2));
    assert.equal(account.actionThresholds.keyManagement, 2);
    assert.deepEqual(accountJson(account), example2);
  });

  it("reads the node's account_hash for account_address", () => {
    const account = parseAccount({
      account_hash: a1,
      action_thresholds: { deployment: 1, key_management: 1 },
      associated_keys: [{ account_hash: a1, weight: 1 }],
    });
    assert.deepEqual(account.associatedKeys, [{ accountHash: a1, weight: 1 }]);
  });

  it("keeps the associated keys in the chain's order, by hash", () => {
    const account = parseAccount({ ...example2, associated_keys: [...example2.associated_keys].reverse() });
    assert.deepEqual(
      account.associatedKeys.map((key) => key.accountHash),
      [a1, b2],
    );
  });

  const malformed: readonly (readonly [string, unknown, string])[] = [
    ["no object", 7, "account is 7; write an object."],
    ["a missing hash", { ...example2, account_address: undefined }, "account.account_address is missing"],
    [
      "a shortened hash",
      { ...example2, account_address: "account-hash-a1…" },
      'account.account_address is "account-hash-a1…"',
    ],
    ["a hash in capitals", { ...example2, account_address: a1.toUpperCase() }, "account.account_address is"],
    [
      "a weight above a byte",
      { ...example2, associated_keys: [{ account_address: a1, weight: 256 }] },
      "account.associated_keys[0].weight is 256; write a whole number from 0 to 255.",
    ],
    [
      "a weight with a fraction",
      { ...example2, associated_keys: [{ account_address: a1, weight: 1.5 }] },
      "account.associated_keys[0].weight is 1.5",
    ],
    [
      "a weight as text",
      { ...example2, associated_keys: [{ account_address: a1, weight: "1" }] },
      'account.associated_keys[0].weight is "1"',
    ],
    [
      "a missing threshold",
      { ...example2, action_thresholds: { deployment: 1 } },
      "account.action_thresholds.key_management is missing",
    ],
    [
      "a key listed twice",
      { ...example2, associated_keys: [example2.associated_keys[0], example2.associated_keys[0]] },
      "account.associated_keys[1] repeats account-hash-a1a1",
    ],
    [
      "101 keys",
      {
        ...example2,
        associated_keys: Array.from({ length: 101 }, (_, index) => ({
          account_address: `account-hash-${index.toString(16).padStart(64, "0")}`,
          weight: 1,
        })),
      },
      "account.associated_keys has 101 keys; an account has at most 100",
    ],
    ["a main purse that is no URef", { ...example2, main_purse: 5 }, "account.main_purse is 5"],
    ["named keys that are no list", { ...example2, named_keys: {} }, "account.named_keys is {}; write a list."],
  ];
  for (const [what, json, sentence] of malformed) {
    it(`refuses ${what} in one sentence that names the field`, () => {
      assert.throws(
        () => parseAccount(json),
        (error: unknown) => {
          assert.ok(error instanceof AccountFormatError);
          assert.ok(error.message.startsWith(sentence), error.message);
          assert.match(error.message, /^[^\n]+\.$/);
          return true;
        },
      );
    });
  }

  it("names the place that it was given", () => {
    assert.throws(() => parseAccount(null, "line 3: account"), /^AccountFormatError: line 3: account is null/);
  });
});

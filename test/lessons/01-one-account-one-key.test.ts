import assert from "node:assert/strict";
import fc from "fast-check";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { fullSetting } from "../../challenges/cases/full-account.ts";
import { exampleHash } from "../../challenges/cases/setting.ts";
import { MAX_ASSOCIATED_KEYS, MAX_WEIGHT } from "../../runner/chain/account.ts";
import { parseAccount, printAccount } from "../../runner/chain/account-json.ts";
import { findRefusal } from "../../runner/chain/authorization.ts";
import { groupsThatDeploy, groupsThatManage, printPowers } from "./support/powers.ts";
import { addKey, printKeys, send, setDeployment, setKeyManagement, signersOf } from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "01-one-account-one-key";
const example1 = exampleAccounts[1];
const { deployment, keyManagement } = example1.actionThresholds;
const [primary] = example1.associatedKeys;

describe("Lesson 1, One account, one key, says", () => {
  statement(
    lesson,
    `An account is known by its account hash: 32 bytes, written as account-hash- and 64 hexadecimal`,
    () => {
      assert.match(example1.accountHash, /^account-hash-[0-9a-f]{64}$/);
      const { Account: written } = JSON.parse(printAccount(example1));
      for (const wrong of [example1.accountHash.slice(0, -1), example1.accountHash.slice("account-hash-".length)]) {
        assert.throws(() => parseAccount({ Account: { ...written, account_address: wrong } }, "a test"));
      }
    },
  );

  statement(lesson, "a1… stands for a hash that repeats the two digits a1 32 times", () => {
    assert.equal(example1.accountHash, exampleHash("a1"));
  });

  statement(lesson, `Each has a weight, a whole number from 0 to ${MAX_WEIGHT}`, () => {
    const sent = send(example1, "a1", addKey("b2", 0), addKey("c3", MAX_WEIGHT));
    assert.deepEqual(sent.answers, ["Ok", "Ok"]);
    assert.equal(printKeys(sent.account), `a1 1, b2 0, c3 ${MAX_WEIGHT}`);
    assert.throws(() => parseAccount(JSON.parse(printAccount(sent.account).replace("255", "256")), "a test"));
  });

  statement(lesson, `exactly one associated key, and its weight is ${primary?.weight}. It is the key that the`, () => {
    assert.equal(example1.associatedKeys.length, 1);
    assert.equal(primary?.accountHash, example1.accountHash);
  });

  statement(
    lesson,
    `Both thresholds are ${deployment}, and a1 weighs ${primary?.weight}. So a1 alone may do both.`,
    () => {
      assert.equal(deployment, keyManagement);
      assert.deepEqual(groupsThatDeploy(example1), ["a1"]);
      assert.deepEqual(groupsThatManage(example1), ["a1"]);
      assert.equal(printPowers(example1, signersOf("a1")), "1 | may deploy | may manage keys");
    },
  );

  statement(lesson, "if b2 signs, the chain refuses the deploy. It does not run a single line of it.", () => {
    assert.deepEqual(send(example1, "b2", addKey("b2", 1)), { outcome: "refused", answers: [], account: example1 });
  });

  statement(lesson, "To add a key, the signers must weigh 1, and a1 was the only key with any weight. … Nobody", () => {
    for (const others of ["b2", "b2 c3", "b2 c3 d4 e5 f6"]) {
      assert.equal(send(example1, others, addKey("b2", 1)).outcome, "refused");
    }
  });

  statement(lesson, "The chain refuses every deploy that a1 has not signed.", () => {
    const hash = fc.integer({ min: 0, max: 255 }).map((byte) => exampleHash(byte.toString(16).padStart(2, "0")));
    fc.assert(
      fc.property(fc.array(hash), (signers) => {
        fc.pre(!signers.includes(example1.accountHash));
        assert.ok(findRefusal(example1, signers));
      }),
    );
  });

  statement(lesson, `"action_thresholds": { "deployment": 1, "key_management": 1 }, "associated_keys": [ {`, () => {
    const { Account: written } = JSON.parse(printAccount(example1));
    assert.deepEqual(written.action_thresholds, { deployment: 1, key_management: 1 });
    assert.deepEqual(written.associated_keys, [{ account_address: exampleHash("a1"), weight: 1 }]);
  });

  statement(lesson, "Key management is never below deployment.", () => {
    const { actionThresholds } = exampleAccounts[5];
    for (let threshold = 0; threshold < actionThresholds.deployment; threshold++) {
      assert.deepEqual(send(exampleAccounts[5], "a1", setKeyManagement(threshold)).answers, ["KeyManagementThreshold"]);
    }
    assert.deepEqual(send(example1, "a1", addKey("b2", 1), setDeployment(2)).answers, ["Ok", "DeploymentThreshold"]);
  });

  statement(lesson, "If one signer is not associated, the chain refuses the whole deploy.", () => {
    assert.equal(send(example1, "a1").outcome, "committed");
    assert.equal(send(example1, "a1 b2").outcome, "refused");
  });

  statement(lesson, `An account has at most ${MAX_ASSOCIATED_KEYS} associated keys.`, () => {
    const { account } = fullSetting();
    assert.equal(account.associatedKeys.length, MAX_ASSOCIATED_KEYS);
    assert.deepEqual(send(account, "a1", addKey("f6", 1)).answers, ["MaxKeysLimit"]);
  });
});

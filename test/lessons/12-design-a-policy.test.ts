import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { type Account, sumWeights } from "../../runner/chain/account.ts";
import { canAuthorize, canDeploy, canManageKeys, weightOfSigners } from "../../runner/chain/authorization.ts";
import { addKey, assertAllOk, printKeys, removeKey, send, sendEach, signersOf, withKeys } from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "12-design-a-policy";

/** Manager a1, supervisor b2, clerk c3. */
const policy = withKeys(exampleAccounts[1], "a1 4, b2 2, c3 1", 3, 4);
const sets = ["a1", "b2", "c3", "a1 b2", "a1 c3", "b2 c3", "a1 b2 c3"] as const;

describe("Lesson 12 says of policies", () => {
  for (const [words, by, weight, deploy, manage] of [
    ["Manager | 4 | yes | yes", "a1", 4, true, true],
    ["Supervisor | 2 | no | no", "b2", 2, false, false],
    ["Clerk | 1 | no | no", "c3", 1, false, false],
    ["Manager and Supervisor | 6 | yes | yes", "a1 b2", 6, true, true],
    ["Manager and Clerk | 5 | yes | yes", "a1 c3", 5, true, true],
    ["Supervisor and Clerk | 3 | yes | no", "b2 c3", 3, true, false],
    ["all three | 7 | yes | yes", "a1 b2 c3", 7, true, true],
  ] as const) {
    statement(lesson, words, () => {
      assert.equal(weightOfSigners(policy, signersOf(by)), weight);
      const sent = send(policy, by, addKey("f6", 1));
      assert.equal(sent.outcome, deploy ? "committed" : "refused");
      assert.deepEqual(sent.answers, deploy ? [manage ? "Ok" : "PermissionDenied"] : []);
    });
  }

  statement(lesson, "Three keys make seven sets of signers.", () => {
    const masks = Array.from({ length: 2 ** policy.associatedKeys.length }, (_, mask) => mask);
    assert.equal(masks.filter((mask) => mask > 0).length, 7);
    assert.equal(new Set(sets).size, 7);
  });

  statement(
    lesson,
    "Supervisor and clerk together may now manage keys … 2 and 2 are 4, and key management needs 4.",
    () => {
      const raised = withKeys(policy, "a1 4, b2 2, c3 2", 3, 4);
      assert.deepEqual(send(raised, "b2 c3", addKey("f6", 1)).answers, ["Ok"]);
      assert.equal(send(raised, "c3").outcome, "refused");
    },
  );

  statement(
    lesson,
    "they could even remove the manager’s key: without it the rest weighs 4, and that is enough",
    () => {
      const sent = send(withKeys(policy, "a1 4, b2 2, c3 2", 3, 4), "b2 c3", removeKey("a1"));
      assertAllOk(sent);
      assert.equal(sumWeights(sent.account.associatedKeys), 4);
    },
  );

  statement(lesson, "Example 4 says the same with 3, 1 and 1, deployment 2 and key management 3", () => {
    assert.equal(printKeys(exampleAccounts[4]), "a1 3, b2 1, c3 1");
    assert.deepEqual(powersOf(exampleAccounts[4]), powersOf(policy));
  });

  statement(lesson, "They weigh 3, and key management needs 4. Nobody else is left", () => {
    assert.deepEqual(send(policy, "b2 c3", removeKey("a1")).answers, ["PermissionDenied"]);
  });

  statement(
    lesson,
    "the manager alone weighs 4 and removes the key. Without the clerk 6 are left, without the supervisor 5",
    () => {
      for (const [key, left] of [
        ["c3", 6],
        ["b2", 5],
      ] as const) {
        const sent = send(policy, "a1", removeKey(key));
        assertAllOk(sent);
        assert.equal(sumWeights(sent.account.associatedKeys), left);
      }
    },
  );

  statement(lesson, "They can deploy, but the keys can never change again.", () => {
    const sent = sendEach(policy, "b2 c3", removeKey("a1"), addKey("f6", 1));
    assert.deepEqual([sent.outcome, ...sent.answers], ["committed", "PermissionDenied", "PermissionDenied"]);
  });

  statement(lesson, "two keys of weight 255 together weigh 255", () => {
    const heavy = withKeys(policy, "a1 255, b2 255", 255, 255);
    assert.equal(weightOfSigners(heavy, signersOf("a1 b2")), 255);
    assert.equal(canManageKeys(heavy, signersOf("a1 b2")), true);
  });

  statement(
    lesson,
    "Weights 1, 1 and 1, both thresholds 2. When one key is lost, the other two can still remove it.",
    () => {
      const partners = withKeys(policy, "a1 1, b2 1, c3 1", 2, 2);
      for (const by of sets) assert.equal(canManageKeys(partners, signersOf(by)), by.length > 2, by);
      assertAllOk(send(partners, "b2 c3", removeKey("a1")));
    },
  );

  statement(
    lesson,
    "Weights 1, 1 and 1, deployment 2, key management 3. When one key is lost, the other two weigh 2",
    () => {
      const partners = withKeys(policy, "a1 1, b2 1, c3 1", 2, 3);
      for (const by of sets) {
        assert.equal(canDeploy(partners, signersOf(by)), by.length > 2, by);
        assert.equal(canManageKeys(partners, signersOf(by)), by === "a1 b2 c3", by);
      }
      assert.deepEqual(send(partners, "b2 c3", removeKey("a1")).answers, ["PermissionDenied"]);
    },
  );
});

/** What each of the seven sets may do. */
function powersOf(account: Account): readonly (readonly boolean[])[] {
  return sets
    .map(signersOf)
    .map((by) => [canAuthorize(account, by), canDeploy(account, by), canManageKeys(account, by)]);
}

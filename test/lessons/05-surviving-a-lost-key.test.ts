import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { exampleHash } from "../../challenges/cases/setting.ts";
import { type Account, sameAccount, sumWeights } from "../../runner/chain/account.ts";
import { weightOfSigners } from "../../runner/chain/authorization.ts";
import { sendCode } from "./support/lesson-code.ts";
import { groupsThatDeploy, groupsThatManage, printPowers, weightOf } from "./support/powers.ts";
import {
  addKey,
  assertAllOk,
  printKeys,
  removeKey,
  send,
  setKeyManagement,
  signersOf,
  updateKey,
} from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "05-surviving-a-lost-key";
const example5 = exampleAccounts[5];
const { deployment, keyManagement } = example5.actionThresholds;
const helpers = ["b2", "c3", "d4"] as const;
const pairs = ["b2 c3", "b2 d4", "c3 d4"];
const heavy = weightOf(example5, exampleHash("a1"));
const threeHelpers = weightOfSigners(example5, signersOf(helpers.join(" ")));
/** Example 5 after the helpers have removed the lost key, and after they have added a new one as well. */
const withoutPrimary = send(example5, "b2 c3 d4", removeKey("a1")).account;
const recovered = send(example5, "b2 c3 d4", removeKey("a1"), addKey("e5", 3)).account;
const total = (account: Account) => sumWeights(account.associatedKeys);

describe("Lesson 5, Surviving a lost key, says", () => {
  statement(lesson, "One more key of weight 1 closes the gap. … it adds d4.", () => {
    const sent = send(exampleAccounts[4], "a1", addKey("d4", 1));
    assertAllOk(sent);
    assert.ok(sameAccount(sent.account, example5));
  });

  statement(
    lesson,
    `All keys together now weigh ${total(example5)}: ${heavy} for a1, and ${threeHelpers} for the helpers.`,
    () => {
      assert.equal(heavy + threeHelpers, total(example5));
    },
  );

  statement(lesson, `The thresholds are ${deployment} and ${keyManagement}, as before.`, () => {
    assert.deepEqual(example5.actionThresholds, exampleAccounts[4].actionThresholds);
  });

  const rows: readonly (readonly [string, readonly string[]])[] = [
    ["one helper", helpers],
    ["any two helpers", pairs],
    ["all three helpers", [helpers.join(" ")]],
    ["a1", ["a1"]],
  ];
  for (const [who, groups] of rows) {
    const powers = [...new Set(groups.map((group) => printPowers(example5, signersOf(group))))];
    statement(lesson, `| ${who} | ${powers.join(" or ")} |`, () => {
      const manage = groups.map((group) => groupsThatManage(example5).includes(group));
      assert.deepEqual([...new Set(manage)], [powers.join().endsWith("may manage keys")]);
    });
  }

  statement(lesson, "One call makes Example 5 out of Example 4, signed by a1.", async () => {
    const sent = await sendCode(lesson, exampleAccounts[4], "a1", "add_third_helper", "d4");
    assert.ok(sent.outcome === "committed");
    assert.deepEqual(sent.results, [{ kind: "ok" }]);
    assert.ok(sameAccount(sent.account, example5));
  });

  statement(lesson, "The deploy runs, a1 stays, and the call answers that permission is denied", () => {
    for (const pair of pairs) {
      const sent = send(example5, pair, removeKey("a1"));
      assert.deepEqual([sent.outcome, ...sent.answers], ["committed", "PermissionDenied"]);
      assert.ok(sameAccount(sent.account, example5));
    }
  });

  statement(
    lesson,
    `| before the deploy | the signers weigh ${threeHelpers}, and key management needs ${keyManagement} | ${total(example5)} |`,
    () => {
      assert.ok(groupsThatManage(example5).includes("b2 c3 d4"));
    },
  );

  statement(
    lesson,
    `| remove a1 | without a1 the rest weighs ${threeHelpers}, and that reaches ${deployment} and ${keyManagement} | ${total(withoutPrimary)} |`,
    () => {
      assert.equal(printKeys(withoutPrimary), "b2 1, c3 1, d4 1");
    },
  );

  statement(lesson, `| add e5 with weight 3 | the signers still have permission | ${total(recovered)} |`, () => {
    assertAllOk(send(example5, "b2 c3 d4", removeKey("a1"), addKey("e5", 3)));
  });

  statement(
    lesson,
    `Now e5 is what a1 was: it weighs ${weightOf(recovered, exampleHash("e5"))} of ${total(recovered)}.`,
    () => {
      const renamed = (groups: readonly string[]) =>
        groups.map((group) => group.replace(/a1 ?/, "").concat(" e5").trim());
      for (const list of [groupsThatDeploy, groupsThatManage]) {
        const withE5 = list(recovered).filter((group) => group.includes("e5"));
        assert.deepEqual(
          [...withE5].sort(),
          [...renamed(list(example5).filter((group) => group.includes("a1")))].sort(),
        );
      }
    },
  );

  statement(lesson, "The account still has the hash of a1, for an account never changes its hash.", () => {
    assert.equal(recovered.accountHash, exampleHash("a1"));
    assert.equal(weightOf(recovered, exampleHash("a1")), 0);
  });

  statement(
    lesson,
    `Threshold violation … Without d4 the rest weighs 2; key management needs ${keyManagement}.`,
    () => {
      const sent = send(withoutPrimary, "b2 c3 d4", removeKey("d4"));
      assert.deepEqual(sent.answers, ["ThresholdViolation"]);
      assert.equal(total(withoutPrimary) - weightOf(withoutPrimary, exampleHash("d4")), 2);
    },
  );

  statement(lesson, "While key management is 3 and e5 is missing, no key can leave.", () => {
    for (const key of helpers) {
      assert.deepEqual(send(withoutPrimary, "b2 c3 d4", removeKey(key)).answers, ["ThresholdViolation"]);
      assert.deepEqual(send(recovered, "b2 c3 d4", removeKey(key)).answers, ["Ok"]);
    }
    assertAllOk(send(withoutPrimary, "b2 c3 d4", setKeyManagement(2), removeKey("d4")));
  });

  statement(lesson, "In between, the loss of one more key would be the end of key management.", () => {
    assert.deepEqual(groupsThatManage(withoutPrimary), ["b2 c3 d4"]);
  });

  statement(
    lesson,
    "Any one key is lost: the rest can replace it. … three helpers with 3. Without a helper there is a1 with 3",
    () => {
      assertAllOk(send(example5, "b2 c3 d4", removeKey("a1"), addKey("e5", 3)));
      for (const lost of helpers) assertAllOk(send(example5, "a1", removeKey(lost), addKey("e5", 1)));
    },
  );

  statement(lesson, "the two that are left weigh 2. They can deploy, and they cannot manage keys.", () => {
    for (const pair of pairs) {
      assert.ok(groupsThatDeploy(example5).includes(pair));
      for (const call of [addKey("e5", 3), updateKey("b2", 3), removeKey("a1"), setKeyManagement(2)]) {
        assert.match(send(example5, pair, call).answers.join(), /^PermissionDenied/);
      }
    }
  });

  statement(lesson, "A thief has one helper’s key: it weighs 1, and that is not enough for anything.", () => {
    for (const helper of helpers) assert.equal(send(example5, helper).outcome, "refused");
  });

  statement(
    lesson,
    "A thief has two helpers’ keys: together they weigh 2. They can deploy … They cannot change the keys.",
    () => {
      for (const pair of pairs)
        assert.equal(send(example5, pair, updateKey("b2", 3)).answers.join(), "PermissionDenied");
    },
  );

  statement(
    lesson,
    "The helpers can remove a1, with 3. But a1 weighs 3 as well, and can remove all three helpers.",
    () => {
      assertAllOk(send(example5, "b2 c3 d4", removeKey("a1")));
      const sent = send(example5, "a1", removeKey("b2"), removeKey("c3"), removeKey("d4"));
      assertAllOk(sent);
      assert.equal(printKeys(sent.account), `a1 ${heavy}`);
    },
  );

  statement(lesson, "The first deploy wins.", () => {
    const { account } = send(example5, "a1", removeKey("b2"));
    assert.equal(send(account, "b2 c3 d4", removeKey("a1")).outcome, "refused");
    assert.equal(send(withoutPrimary, "a1", removeKey("b2")).outcome, "refused");
  });
});

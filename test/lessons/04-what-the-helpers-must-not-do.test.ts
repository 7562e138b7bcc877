import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { exampleHash } from "../../challenges/cases/setting.ts";
import { sameAccount, sumWeights, withoutAssociatedKey } from "../../runner/chain/account.ts";
import { weightOfSigners } from "../../runner/chain/authorization.ts";
import { sendCode } from "./support/lesson-code.ts";
import { groupsThatDeploy, groupsThatManage, weightOf } from "./support/powers.ts";
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

const lesson = "04-what-the-helpers-must-not-do";
const example4 = exampleAccounts[4];
const { deployment, keyManagement } = example4.actionThresholds;
const [heavy, light] = ["a1", "b2"].map((key) => weightOf(example4, exampleHash(key)));
const helpers = weightOfSigners(example4, signersOf("b2 c3"));
const rest = sumWeights(withoutAssociatedKey(example4, exampleHash("a1")).associatedKeys);
/** Everything that signers might try to bring the heavy key's power back. */
const rescues = [addKey("e5", 3), updateKey("b2", 3), setKeyManagement(2), removeKey("a1")];

describe("Lesson 4, What the helpers must not do, says", () => {
  statement(lesson, "In Example 3 the keys b2 and c3 may do together all that a1 may do.", () => {
    for (const list of [groupsThatDeploy, groupsThatManage]) {
      assert.equal(list(exampleAccounts[3]).includes("b2 c3"), list(exampleAccounts[3]).includes("a1"));
    }
  });

  statement(lesson, "b2 and c3 together may deploy; neither may alone. … Only a1 may manage keys.", () => {
    assert.deepEqual(
      groupsThatDeploy(example4).filter((group) => !group.includes("a1")),
      ["b2 c3"],
    );
    assert.equal(groupsThatManage(example4)[0], "a1");
    assert.ok(groupsThatManage(example4).every((group) => group.includes("a1")));
  });

  statement(
    lesson,
    `Now a1 weighs ${heavy}, and key management is ${keyManagement}. Deployment stays at ${deployment}`,
    () => {
      const before = exampleAccounts[3];
      assert.equal(Number(heavy) - weightOf(before, exampleHash("a1")), 1);
      assert.equal(keyManagement - before.actionThresholds.keyManagement, 1);
      assert.equal(deployment, before.actionThresholds.deployment);
      for (const key of ["b2", "c3"]) assert.equal(weightOf(example4, exampleHash(key)), light);
    },
  );

  statement(lesson, "The deploy runs, and the call answers that permission is denied … a1 stays where it is.", () => {
    const sent = send(example4, "b2 c3", removeKey("a1"));
    assert.deepEqual([sent.outcome, ...sent.answers], ["committed", "PermissionDenied"]);
    assert.ok(sameAccount(sent.account, example4));
  });

  statement(
    lesson,
    `The two weigh ${helpers}. That reaches deployment (${deployment}), and it is 1 short of key`,
    () => {
      assert.equal(keyManagement - helpers, 1);
    },
  );

  statement(lesson, "There is no such rule: the primary key can go like any other.", () => {
    assert.deepEqual(send(exampleAccounts[5], "b2 c3 d4", removeKey("a1")).answers, ["Ok"]);
  });

  statement(
    lesson,
    "No group that is left will ever weigh 3. … A lost primary key is the end of key management",
    () => {
      for (const rescue of rescues) {
        for (const group of ["b2", "c3", "b2 c3"]) {
          assert.ok(sameAccount(send(example4, group, rescue).account, example4));
        }
      }
    },
  );

  statement(lesson, "They cannot add a new key, for that needs 3 as well.", () => {
    assert.deepEqual(send(example4, "b2 c3", addKey("e5", 3)).answers, ["PermissionDenied"]);
  });

  statement(lesson, `If one of them loses a key too, ${light} is left, and not even deployment is possible.`, () => {
    for (const helper of ["b2", "c3"]) assert.equal(send(example4, helper).outcome, "refused");
  });

  statement(lesson, `lost, no copy left | may deploy (${helpers}) | can sign nothing | there is none`, () => {
    assert.equal(send(example4, "b2 c3").outcome, "committed");
  });

  statement(
    lesson,
    `copied by a thief | may deploy (${helpers}) | may do all (${heavy}) | may do all (${heavy})`,
    () => {
      assert.ok(groupsThatManage(example4).includes("a1"));
    },
  );

  statement(lesson, "In one deploy you can add a new key with weight 3 and remove a1.", () => {
    const sent = send(example4, "a1", addKey("e5", 3), removeKey("a1"));
    assertAllOk(sent);
    assert.equal(printKeys(sent.account), "b2 1, c3 1, e5 3");
  });

  statement(lesson, "remove b2 and c3: without them a1 weighs 3, and that is enough for both thresholds", () => {
    const sent = send(example4, "a1", removeKey("b2"), removeKey("c3"));
    assertAllOk(sent);
    assert.equal(printKeys(sent.account), `a1 ${heavy}`);
  });

  statement(lesson, `The helpers cannot take part in this race. They weigh ${helpers}.`, () => {
    for (const call of rescues) assert.match(send(example4, "b2 c3", call).answers.join(), /^PermissionDenied/);
  });

  statement(
    lesson,
    `Threshold violation: … Without a1 the rest weighs ${rest}; key management needs ${keyManagement}.`,
    () => {
      const sent = send(example4, "a1", removeKey("a1"));
      assert.deepEqual(sent.answers, ["ThresholdViolation"]);
      assert.ok(sameAccount(sent.account, example4));
    },
  );

  statement(lesson, "There is no such rule. a1 weighs 3, so it has permission.", () => {
    assert.deepEqual(send(exampleAccounts[5], "a1", removeKey("a1")).answers, ["Ok"]);
  });

  statement(lesson, "It can lower key management to 2, or it can add another heavy key. Then it can go.", () => {
    assertAllOk(send(example4, "a1", setKeyManagement(2), removeKey("a1")));
    assertAllOk(send(example4, "a1", addKey("e5", 3), removeKey("a1")));
  });

  statement(
    lesson,
    "After this deploy both thresholds are 2, and b2 and c3 weigh 2. Together they may do everything.",
    async () => {
      const { outcome, account } = await sendCode(lesson, example4, "a1", "hand_over", "a1");
      assert.equal(outcome, "committed");
      assert.deepEqual(account.actionThresholds, { deployment: 2, keyManagement: 2 });
      assert.equal(sumWeights(account.associatedKeys), 2);
      assert.deepEqual(groupsThatManage(account), ["b2 c3"]);
    },
  );

  statement(lesson, "The account is still known by the hash of a1, though a1 can no longer sign for it.", async () => {
    const { account } = await sendCode(lesson, example4, "a1", "hand_over", "a1");
    assert.equal(account.accountHash, exampleHash("a1"));
    assert.equal(send(account, "a1").outcome, "refused");
  });
});

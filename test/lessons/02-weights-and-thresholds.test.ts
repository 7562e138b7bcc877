import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { exampleHash } from "../../challenges/cases/setting.ts";
import { sameAccount, sumWeights } from "../../runner/chain/account.ts";
import { weightOfSigners } from "../../runner/chain/authorization.ts";
import { printKeys as printSigners } from "../../runner/chain/explain.ts";
import { sendCode } from "./support/lesson-code.ts";
import { groupsThatDeploy, groupsThatManage, printPowers, weightOf } from "./support/powers.ts";
import {
  addKey,
  assertAllOk,
  removeKey,
  revert,
  send,
  sendEach,
  setDeployment,
  setKeyManagement,
  signersOf,
  updateKey,
} from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "02-weights-and-thresholds";
const example1 = exampleAccounts[1];
const example2 = exampleAccounts[2];
const { deployment, keyManagement } = example2.actionThresholds;
const [heavy, light] = ["a1", "b2"].map((key) => weightOf(example2, exampleHash(key)));
const total = sumWeights(example1.associatedKeys);

describe("Lesson 2, Weights and thresholds, says", () => {
  statement(lesson, `The primary key a1 weighs ${heavy}. The server’s key b2 weighs ${light}.`, () => {
    assert.equal(example2.associatedKeys.length, 2);
  });

  statement(lesson, `Key management is ${keyManagement}, and deployment stays at ${deployment}.`, () => {
    assert.equal(deployment, example1.actionThresholds.deployment);
  });

  statement(lesson, `b2 weighs ${light}. That reaches deployment, which is ${deployment}. It is 1 short of key`, () => {
    assert.equal(keyManagement - weightOfSigners(example2, signersOf("b2")), 1);
    assert.equal(send(example2, "b2").outcome, "committed");
  });

  for (const group of ["b2", "a1", "a1 b2"]) {
    const signers = signersOf(group);
    statement(lesson, `| ${printSigners(signers)} | ${printPowers(example2, signers)} |`, () => {
      assert.equal(groupsThatDeploy(example2).includes(group), true);
      assert.equal(groupsThatManage(example2).includes(group), group !== "b2");
    });
  }

  statement(lesson, "Try the three possible groups of signers", () => {
    assert.equal(groupsThatDeploy(example2).length, 3);
  });

  statement(lesson, "There is no such exception. Every change of a key needs 2, and b2 weighs 1.", () => {
    for (const weight of [0, 1, 2, 255]) {
      assert.deepEqual(send(example2, "b2", updateKey("b2", weight)).answers, ["PermissionDenied"]);
    }
  });

  statement(lesson, "The chain answers each of them with “permission denied”.", () => {
    const calls = [addKey("c3", 1), updateKey("b2", 2), removeKey("b2"), setDeployment(0), setKeyManagement(1)];
    const sent = send(example2, "b2", ...calls);
    assert.equal(sent.outcome, "committed");
    for (const answer of sent.answers) assert.match(answer, /^PermissionDenied/);
    assert.ok(sameAccount(sent.account, example2));
  });

  statement(lesson, "The chain judges it once, on the account as it was before the deploy.", () => {
    const raising = [updateKey("b2", 3), setKeyManagement(5), addKey("c3", 1)];
    assertAllOk(send(example2, "a1", ...raising));
    assert.deepEqual(sendEach(example2, "a1", ...raising).answers, ["Ok", "Ok", "PermissionDenied"]);
  });

  statement(
    lesson,
    "Three calls make Example 2 out of Example 1: raise the weight of a1 to 2, add b2 with weight 1",
    () => {
      const sent = send(example1, "a1", updateKey("a1", 2), addKey("b2", 1), setKeyManagement(2));
      assertAllOk(sent);
      assert.ok(sameAccount(sent.account, example2));
    },
  );

  statement(lesson, "function make_example_2(a1: AccountHash, b2: AccountHash): void", async () => {
    const sent = await sendCode(lesson, example1, "a1", "make_example_2", "a1", "b2");
    assert.equal(sent.outcome, "committed");
    assert.ok(sameAccount(sent.account, example2));
  });

  statement(lesson, "If an answer is bad, this code reverts", async () => {
    const sent = await sendCode(lesson, example2, "b2", "make_example_2", "a1", "b2");
    assert.equal(sent.outcome, "reverted");
    assert.ok(sameAccount(sent.account, example2));
  });

  statement(
    lesson,
    `All keys together weigh ${total}. The chain sets no threshold that all keys together cannot reach`,
    () => {
      assert.deepEqual(send(example1, "a1", setKeyManagement(total + 1)).answers, ["InsufficientTotalWeight"]);
    },
  );

  statement(lesson, `Permission is there: a1 weighs ${total}, and key management still needs 1.`, () => {
    assert.deepEqual(send(example1, "a1", setKeyManagement(1)).answers, ["Ok"]);
  });

  statement(lesson, "So bring the weight first, and raise the threshold after that", () => {
    assert.deepEqual(send(example1, "a1", updateKey("a1", 2), setKeyManagement(2)).answers, ["Ok", "Ok"]);
  });

  statement(lesson, "it ends the deploy, and the chain undoes all that the deploy has done", () => {
    const sent = send(example1, "a1", updateKey("a1", 2), revert);
    assert.equal(sent.outcome, "reverted");
    assert.ok(sameAccount(sent.account, example1));
  });
});

import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { answerCodes } from "../../challenges/cases/answers.ts";
import { AddKeyFailure, RemoveKeyFailure } from "../../runner/chain/failure-codes.ts";
import { addKey, printKeys, removeIfExists, removeKey, send } from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "07-remove-key-if-exists";

describe("Lesson 7 says of removing a key", () => {
  statement(lesson, "a signer who may not manage keys hears PermissionDenied even when the key is not there", () => {
    assert.deepEqual(send(exampleAccounts[2], "b2", removeKey("f6")).answers, ["PermissionDenied"]);
    assert.deepEqual(send(exampleAccounts[2], "a1", removeKey("f6")).answers, ["MissingKey"]);
  });

  statement(lesson, "b2 weighs 1. That reaches deployment, which is 1, so the deploy runs.", () => {
    assert.equal(send(exampleAccounts[2], "b2", removeKey("f6")).outcome, "committed");
  });

  statement(lesson, "If it was not there before, the promise is kept already. … It is Ok.", () => {
    const sent = send(exampleAccounts[2], "a1", removeIfExists("f6"), removeIfExists("b2"), removeIfExists("b2"));
    assert.deepEqual(sent.answers, ["Ok", "Ok", "Ok"]);
    assert.equal(printKeys(sent.account), "a1 2");
  });

  statement(lesson, "The other two failures are real. The key is still there", () => {
    const denied = send(exampleAccounts[2], "b2", removeIfExists("a1"));
    assert.deepEqual(denied.answers, ["PermissionDenied"]);
    assert.equal(printKeys(denied.account), "a1 2, b2 1");
    const held = send(exampleAccounts[4], "a1", removeIfExists("a1"));
    assert.deepEqual(held.answers, ["ThresholdViolation"]);
    assert.equal(printKeys(held.account), "a1 3, b2 1, c3 1");
  });

  statement(lesson, "without a1 the rest weighs 2, and key management needs 3 … So the chain refuses.", () => {
    assert.deepEqual(send(exampleAccounts[4], "a1", removeKey("a1")).answers, ["ThresholdViolation"]);
  });

  statement(
    lesson,
    "Without a1 the rest weighs 2, and both thresholds need 2: just enough. Without b2 as well, 1",
    () => {
      const sent = send(exampleAccounts[3], "b2 c3", removeKey("a1"), removeKey("b2"));
      assert.deepEqual(sent.answers, ["Ok", "ThresholdViolation"]);
      assert.equal(printKeys(sent.account), "b2 1, c3 1");
    },
  );

  statement(lesson, "In Example 4 only a1 can manage keys.", () => {
    assert.deepEqual(send(exampleAccounts[4], "b2 c3", removeKey("a1")).answers, ["PermissionDenied"]);
    assert.deepEqual(send(exampleAccounts[4], "a1", addKey("d4", 1)).answers, ["Ok"]);
  });

  statement(lesson, "Where the other keys weigh enough, it can be removed like any other.", () => {
    const sent = send(exampleAccounts[5], "b2 c3 d4", removeKey("a1"));
    assert.deepEqual(sent.answers, ["Ok"]);
    assert.equal(printKeys(sent.account), "b2 1, c3 1, d4 1");
  });

  statement(
    lesson,
    "In this function both are 2, by chance. When you add a key, the chain’s PermissionDenied is 3.",
    () => {
      assert.equal(RemoveKeyFailure.PermissionDenied, 2);
      assert.equal(answerCodes.PermissionDenied, 2);
      assert.equal(AddKeyFailure.PermissionDenied, 3);
    },
  );
});

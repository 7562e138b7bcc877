import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { weightOfSigners } from "../../runner/chain/authorization.ts";
import {
  addOrUpdate,
  assertAllOk,
  printKeys,
  removeIfExists,
  removeKey,
  revert,
  send,
  signersOf,
} from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "12b-recover-an-account";
const account = exampleAccounts[5];

describe("Lesson 12b says of recovering an account", () => {
  statement(lesson, "In a single deploy the thief can remove b2, c3 and d4, and the chain allows it", () => {
    const sent = send(account, "a1", removeKey("b2"), removeKey("c3"), removeKey("d4"));
    assertAllOk(sent);
    assert.equal(printKeys(sent.account), "a1 3");
  });

  statement(lesson, "two of them deploy, all three manage keys. One alone may do nothing.", () => {
    for (const two of ["b2 c3", "b2 d4", "c3 d4"]) {
      assert.deepEqual(send(account, two, addOrUpdate("e5", 3)).answers, ["PermissionDenied"], two);
    }
    assert.deepEqual(send(account, "b2 c3 d4", addOrUpdate("e5", 3)).answers, ["Ok"]);
    for (const one of ["b2", "c3", "d4"]) assert.equal(send(account, one).outcome, "refused", one);
  });

  statement(lesson, "The account keeps its own hash, the one of a1. … it need not be among the keys", () => {
    const sent = send(account, "b2 c3 d4", removeKey("a1"));
    assert.equal(sent.account.accountHash, account.accountHash);
    assert.equal(printKeys(sent.account), "b2 1, c3 1, d4 1");
    assert.equal(send(sent.account, "b2 c3").outcome, "committed");
  });

  statement(
    lesson,
    "it is not an associated key yet, and one signer that is not associated makes the chain refuse",
    () => {
      assert.equal(send(account, "b2 c3 d4 e5", removeKey("a1")).outcome, "refused");
    },
  );

  statement(lesson, "Two helpers weigh 2. Their deploy runs, but it may not change keys: PermissionDenied.", () => {
    assert.equal(weightOfSigners(account, signersOf("b2 c3")), 2);
    const sent = send(account, "b2 c3", removeKey("a1"));
    assert.deepEqual([sent.outcome, ...sent.answers], ["committed", "PermissionDenied"]);
  });

  statement(lesson, "Without a1 the helpers weigh 3 … Not one of them could be removed at that moment.", () => {
    for (const helper of ["b2", "c3", "d4"] as const) {
      const sent = send(account, "b2 c3 d4", removeKey("a1"), removeKey(helper));
      assert.deepEqual(sent.answers, ["Ok", "ThresholdViolation"], helper);
    }
  });

  statement(
    lesson,
    "The helpers can save the account because together they reach key management without the lost key.",
    () => {
      const saved = send(account, "b2 c3 d4", removeIfExists("a1"), addOrUpdate("e5", 3));
      assertAllOk(saved);
      assert.deepEqual(send(saved.account, "e5", addOrUpdate("f6", 1)).answers, ["Ok"]);
      assert.equal(send(saved.account, "a1").outcome, "refused");
      assert.deepEqual(send(saved.account, "b2 c3", addOrUpdate("f6", 1)).answers, ["PermissionDenied"]);
      assert.deepEqual(send(saved.account, "b2 c3 d4", addOrUpdate("f6", 1)).answers, ["Ok"]);
    },
  );

  statement(lesson, "If a call answers an Err, revert", () => {
    const sent = send(account, "b2 c3 d4", removeIfExists("a1"), removeIfExists("b2"), revert);
    assert.deepEqual([sent.outcome, ...sent.answers], ["reverted", "Ok", "ThresholdViolation", "reverted"]);
    assert.equal(printKeys(sent.account), printKeys(account));
  });
});

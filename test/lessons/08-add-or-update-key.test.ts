import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { fullSetting, nearlyFullSetting } from "../../challenges/cases/full-account.ts";
import { exampleHash } from "../../challenges/cases/setting.ts";
import { UpdateKeyFailure } from "../../runner/chain/failure-codes.ts";
import { updateAssociatedKey } from "../../runner/chain/key-rules.ts";
import { addKey, addOrUpdate, printKeys, send, updateKey, withKeys } from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "08-add-or-update-key";
const full = fullSetting().account;

describe("Lesson 8 says of adding and changing keys", () => {
  statement(lesson, "adding a key twice answers DuplicateKey", () => {
    assert.deepEqual(send(exampleAccounts[1], "a1", addKey("b2", 1), addKey("b2", 1)).answers, ["Ok", "DuplicateKey"]);
  });

  statement(lesson, "updating a key that is not there answers MissingKey", () => {
    assert.deepEqual(send(exampleAccounts[1], "a1", updateKey("b2", 1)).answers, ["MissingKey"]);
  });

  statement(lesson, "The account has 100 keys, so the chain says that there is no room.", () => {
    assert.equal(full.associatedKeys.length, 100);
    assert.ok(printKeys(full).includes("b2 1"));
    const sent = send(full, "a1", addKey("b2", 2));
    assert.deepEqual(sent.answers, ["MaxKeysLimit"]);
    assert.ok(printKeys(sent.account).includes("b2 1"));
  });

  statement(lesson, "If the key is there, the update works, on a full account too.", () => {
    assert.deepEqual(send(full, "a1", updateKey("b2", 2)).answers, ["Ok"]);
    assert.deepEqual(send(full, "a1", addOrUpdate("b2", 2)).answers, ["Ok"]);
  });

  statement(lesson, "When the account is full, the chain now answers MaxKeysLimit, and that is the truth.", () => {
    assert.deepEqual(send(full, "a1", updateKey("f6", 1), addKey("f6", 1)).answers, ["MissingKey", "MaxKeysLimit"]);
    assert.deepEqual(send(full, "a1", addOrUpdate("f6", 1)).answers, ["MaxKeysLimit"]);
  });

  statement(lesson, "The key stays associated, and it counts towards the 100.", () => {
    const sent = send(nearlyFullSetting().account, "a1", addKey("e5", 0), addKey("f6", 1));
    assert.deepEqual(sent.answers, ["Ok", "MaxKeysLimit"]);
    assert.equal(sent.account.associatedKeys.length, 100);
  });

  statement(lesson, "It may sign; it just adds nothing.", () => {
    const account = withKeys(exampleAccounts[2], "a1 2, b2 0", 1, 2);
    assert.equal(send(account, "a1 b2").outcome, "committed");
    assert.equal(send(account, "b2").outcome, "refused");
  });

  statement(lesson, "A weight of 0 does not do that.", () => {
    const sent = send(exampleAccounts[2], "a1", addOrUpdate("b2", 0));
    assert.deepEqual(sent.answers, ["Ok"]);
    assert.equal(printKeys(sent.account), "a1 2, b2 0");
  });

  statement(
    lesson,
    "After the first call 2 are left, and the chain allows it. After the second only 1 would be left",
    () => {
      const sent = send(exampleAccounts[3], "a1", updateKey("a1", 0), updateKey("b2", 0));
      assert.deepEqual(sent.answers, ["Ok", "ThresholdViolation"]);
      assert.equal(printKeys(sent.account), "a1 0, b2 1, c3 1");
    },
  );

  statement(lesson, "It checks this only when a weight goes down.", () => {
    const tooLight = withKeys(exampleAccounts[3], "a1 2, b2 1", 9, 9);
    assert.equal(updateAssociatedKey(tooLight, true, exampleHash("b2"), 2).code, 0);
    assert.equal(updateAssociatedKey(tooLight, true, exampleHash("b2"), 1).code, 0);
    const lowered = updateAssociatedKey(tooLight, true, exampleHash("b2"), 0).code;
    assert.equal(lowered, UpdateKeyFailure.ThresholdViolation);
  });

  statement(lesson, "DuplicateKey cannot come out of this", () => {
    for (const example of [1, 2, 3, 4, 5] as const) {
      for (const key of ["a1", "b2", "c3", "d4", "e5"] as const) {
        const sent = send(exampleAccounts[example], "a1", addOrUpdate(key, 9), addOrUpdate(key, 9));
        assert.deepEqual(sent.answers, ["Ok", "Ok"], `Example ${example}, ${key}`);
      }
    }
  });
});

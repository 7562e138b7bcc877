import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { fullSetting } from "../../challenges/cases/full-account.ts";
import { exampleHash } from "../../challenges/cases/setting.ts";
import { sameAccount } from "../../runner/chain/account.ts";
import type { Call } from "../../runner/chain/contract.ts";
import {
  AddKeyFailure,
  RemoveKeyFailure,
  SetThresholdFailure,
  UpdateKeyFailure,
} from "../../runner/chain/failure-codes.ts";
import { readLesson } from "./support/lesson-text.ts";
import { weightOf } from "./support/powers.ts";
import {
  addKey,
  printKeys,
  removeKey,
  revert,
  send,
  setDeployment,
  setKeyManagement,
  updateKey,
} from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "06-errors-are-values";
const example2 = exampleAccounts[2];
const full = fullSetting().account;
const needed = example2.actionThresholds;

/** The answer to the last of some calls in one deploy to Example 2. */
function answerOf(by: string, ...calls: readonly Call[]): string | undefined {
  return send(example2, by, ...calls).answers.at(-1);
}

/** The lesson's tables of failures, by call: each failure's name with its number. */
function readTables(): Readonly<Record<string, Readonly<Record<string, number>>>> {
  const tables = [...readLesson(lesson).matchAll(/^\| `(\w+)` answers .*\n\|.*\n((?:\|.*\n)+)/gm)];
  return Object.fromEntries(
    tables.map(([, call = "", rows = ""]) => {
      const failures = [...rows.matchAll(/^\| `(\w+)` \((\d)\) /gm)];
      return [call, Object.fromEntries(failures.map(([, name = "", number]) => [name, Number(number)]))];
    }),
  );
}

describe("Lesson 6, Errors are values, says", () => {
  statement(lesson, "Returning an Err tells your caller. What the deploy has done before stays done", () => {
    const sent = send(example2, "a1", addKey("c3", 1), addKey("c3", 1));
    assert.deepEqual([sent.outcome, ...sent.answers], ["committed", "Ok", "DuplicateKey"]);
    assert.equal(printKeys(sent.account), "a1 2, b2 1, c3 1");
  });

  statement(lesson, "Reverting ends the whole deploy. Everything that it has done is undone.", () => {
    const sent = send(example2, "a1", addKey("c3", 1), revert, addKey("d4", 1));
    assert.deepEqual([sent.outcome, ...sent.answers], ["reverted", "Ok", "reverted"]);
    assert.ok(sameAccount(sent.account, example2));
  });

  statement(lesson, "if b2 signs alone, the deploy runs, and all four calls answer that permission is denied", () => {
    const calls = [addKey("c3", 1), updateKey("b2", 2), removeKey("b2"), setDeployment(0), setKeyManagement(1)];
    const sent = send(example2, "b2", ...calls);
    assert.equal(sent.outcome, "committed");
    for (const answer of sent.answers) assert.match(answer, /^PermissionDenied/);
  });

  statement(lesson, "When a1 signs, with its 2, the other answers become possible.", () => {
    assert.equal(weightOf(example2, exampleHash("a1")), 2);
    assert.equal(answerOf("a1", removeKey("b2")), "Ok");
  });

  statement(lesson, "The number in brackets is what crosses from the chain to your code", () => {
    assert.deepEqual(readTables(), {
      add_associated_key: AddKeyFailure,
      update_associated_key: UpdateKeyFailure,
      remove_associated_key: RemoveKeyFailure,
      set_action_threshold: SetThresholdFailure,
    });
  });

  statement(lesson, `MaxKeysLimit (${AddKeyFailure.MaxKeysLimit}) | the account has 100 keys already`, () => {
    assert.deepEqual(send(full, "a1", addKey("f6", 1)).answers, ["MaxKeysLimit"]);
  });

  statement(lesson, `DuplicateKey (${AddKeyFailure.DuplicateKey}) | the key is associated already`, () => {
    assert.equal(answerOf("a1", addKey("b2", 2)), "DuplicateKey");
  });

  statement(lesson, `PermissionDenied (${AddKeyFailure.PermissionDenied}) | the signers may not manage keys`, () => {
    assert.equal(answerOf("b2", addKey("c3", 1)), "PermissionDenied");
  });

  statement(
    lesson,
    `update_associated_key answers … MissingKey (${UpdateKeyFailure.MissingKey}) | the key is not`,
    () => {
      assert.equal(answerOf("a1", updateKey("c3", 1)), "MissingKey");
    },
  );

  statement(lesson, "update_associated_key answers … PermissionDenied (2) | the signers may not manage keys", () => {
    assert.equal(answerOf("b2", updateKey("b2", 1)), "PermissionDenied");
  });

  statement(lesson, "ThresholdViolation (3) | with the lower weight, all keys together would miss a threshold", () => {
    assert.equal(answerOf("a1", updateKey("a1", 1)), "Ok");
    assert.equal(answerOf("a1", updateKey("a1", 0)), "ThresholdViolation");
  });

  statement(
    lesson,
    `remove_associated_key answers … MissingKey (${RemoveKeyFailure.MissingKey}) | the key is not`,
    () => {
      assert.equal(answerOf("a1", removeKey("c3")), "MissingKey");
    },
  );

  statement(lesson, "remove_associated_key answers … PermissionDenied (2) | the signers may not manage keys", () => {
    assert.equal(answerOf("b2", removeKey("b2")), "PermissionDenied");
  });

  statement(lesson, "ThresholdViolation (3) | without the key, the others together would miss a threshold", () => {
    assert.equal(answerOf("a1", removeKey("b2")), "Ok");
    assert.equal(answerOf("a1", removeKey("a1")), "ThresholdViolation");
  });

  statement(lesson, "KeyManagementThreshold (1) | key management would fall below deployment", () => {
    assert.equal(answerOf("a1", setKeyManagement(needed.deployment)), "Ok");
    assert.equal(answerOf("a1", setKeyManagement(needed.deployment - 1)), "KeyManagementThreshold");
  });

  statement(lesson, "DeploymentThreshold (2) | deployment would rise above key management", () => {
    assert.equal(answerOf("a1", setDeployment(needed.keyManagement)), "Ok");
    assert.equal(answerOf("a1", setDeployment(needed.keyManagement + 1)), "DeploymentThreshold");
  });

  statement(lesson, "PermissionDeniedError (3) | the signers may not manage keys", () => {
    assert.equal(answerOf("b2", setDeployment(1)), "PermissionDeniedError");
  });

  statement(lesson, "InsufficientTotalWeight (4) | all keys together do not weigh that much", () => {
    assert.equal(answerOf("a1", setKeyManagement(3)), "Ok");
    assert.equal(answerOf("a1", setKeyManagement(4)), "InsufficientTotalWeight");
  });

  statement(lesson, "3 is PermissionDenied when you add a key, and ThresholdViolation when you remove one.", () => {
    assert.equal(AddKeyFailure.PermissionDenied, 3);
    assert.equal(RemoveKeyFailure.ThresholdViolation, 3);
  });

  statement(lesson, "With a1 among the signers it would answer MissingKey.", () => {
    assert.equal(answerOf("a1 b2", removeKey("d4")), "MissingKey");
  });

  statement(
    lesson,
    `PermissionDenied (${RemoveKeyFailure.PermissionDenied}) b2 weighs 1, and key management needs 2.`,
    () => {
      const sent = send(example2, "b2", removeKey("d4"));
      assert.deepEqual([sent.outcome, ...sent.answers], ["committed", "PermissionDenied"]);
    },
  );

  statement(lesson, "In all four calls, permission comes before everything else.", () => {
    assert.deepEqual(send(full, "b2", addKey("b2", 1)).answers, ["PermissionDenied"]);
    for (const wrong of [updateKey("d4", 1), updateKey("a1", 0), removeKey("d4"), removeKey("a1")]) {
      assert.equal(answerOf("b2", wrong), "PermissionDenied");
    }
    for (const wrong of [setDeployment(3), setDeployment(255), setKeyManagement(0), setKeyManagement(255)]) {
      assert.equal(answerOf("b2", wrong), "PermissionDeniedError");
    }
  });

  statement(lesson, "On an account with 100 keys, adding one that is already there answers MaxKeysLimit.", () => {
    assert.equal(full.associatedKeys.length, 100);
    assert.deepEqual(send(full, "a1", addKey("b2", 1)).answers, ["MaxKeysLimit"]);
  });

  statement(lesson, "When you set a threshold, too little weight comes before the order of the two thresholds.", () => {
    assert.equal(answerOf("a1", setDeployment(3)), "DeploymentThreshold");
    assert.equal(answerOf("a1", setDeployment(4)), "InsufficientTotalWeight");
  });
});

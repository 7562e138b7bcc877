import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { fullSetting } from "../../challenges/cases/full-account.ts";
import type { KeyName } from "../../challenges/cases/setting.ts";
import type { Call } from "../../runner/chain/contract.ts";
import { addOrUpdate, printKeys, removeIfExists, send } from "./support/session.ts";
import { statement } from "./support/statement.ts";

const lesson = "08b-set-key-weight";
const full = fullSetting().account;

/** What `set_key_weight` does, as the lesson says: 0 removes, any other weight adds or changes. */
function setKeyWeight(key: KeyName, weight: number): Call {
  return weight === 0 ? removeIfExists(key) : addOrUpdate(key, weight);
}

describe("Lesson 8b says of a weight of 0", () => {
  statement(lesson, "add_or_update_key(b2, 0) | a1 with 2, b2 with 0 | Ok", () => {
    const sent = send(exampleAccounts[2], "a1", addOrUpdate("b2", 0));
    assert.deepEqual([printKeys(sent.account), ...sent.answers], ["a1 2, b2 0", "Ok"]);
  });

  statement(lesson, "set_key_weight(b2, 0) | a1 with 2 | Ok", () => {
    const sent = send(exampleAccounts[2], "a1", setKeyWeight("b2", 0));
    assert.deepEqual([printKeys(sent.account), ...sent.answers], ["a1 2", "Ok"]);
  });

  statement(lesson, "set_key_weight(f6, 0) | a1 with 2, b2 with 1 | Ok", () => {
    const sent = send(exampleAccounts[2], "a1", setKeyWeight("f6", 0));
    assert.deepEqual([printKeys(sent.account), ...sent.answers], ["a1 2, b2 1", "Ok"]);
  });

  statement(lesson, "A key with weight 0 may still sign. If a signer is not associated, the chain refuses", () => {
    assert.equal(send(send(exampleAccounts[2], "a1", addOrUpdate("b2", 0)).account, "a1 b2").outcome, "committed");
    assert.equal(send(send(exampleAccounts[2], "a1", setKeyWeight("b2", 0)).account, "a1 b2").outcome, "refused");
  });

  statement(lesson, "A key with weight 0 takes one of the 100 places. A removed key makes room for another.", () => {
    assert.deepEqual(send(full, "a1", addOrUpdate("b2", 0), setKeyWeight("f6", 1)).answers, ["Ok", "MaxKeysLimit"]);
    assert.deepEqual(send(full, "a1", setKeyWeight("b2", 0), setKeyWeight("f6", 1)).answers, ["Ok", "Ok"]);
  });

  statement(lesson, "In Example 4, set_key_weight(a1, 0) answers ThresholdViolation", () => {
    assert.deepEqual(send(exampleAccounts[4], "a1", setKeyWeight("a1", 0)).answers, ["ThresholdViolation"]);
  });

  statement(lesson, "On a full account, a new key answers MaxKeysLimit.", () => {
    assert.deepEqual(send(full, "a1", setKeyWeight("f6", 1)).answers, ["MaxKeysLimit"]);
  });
});

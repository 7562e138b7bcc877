/**
 * @misconception reads-every-failure-from-one-table
 * @function set_key_weight
 * @message You translate the failures of all host functions with one table of numbers, but 1 means MaxKeysLimit for an addition and MissingKey for a removal: give each host function a switch of its own.
 * @hint Look up the number 3 in AddKeyFailure, UpdateKeyFailure and RemoveKeyFailure. Could one row of your table be right for all three?
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

const table: Record<number, KeysManagerError> = {
  1: KeysManagerError.MaxKeysLimit,
  2: KeysManagerError.PermissionDenied,
  3: KeysManagerError.ThresholdViolation,
};

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  if (weight === 0) return translate(account.remove_associated_key(key));
  const updated = account.update_associated_key(key, weight);
  if (updated.ok || updated.error !== UpdateKeyFailure.MissingKey) return translate(updated);
  return translate(account.add_associated_key(key, weight));
}

function translate(answer: Result<void, number>): Result<void, KeysManagerError> {
  return answer.ok ? Ok() : Err(table[answer.error] ?? KeysManagerError.PermissionDenied);
}

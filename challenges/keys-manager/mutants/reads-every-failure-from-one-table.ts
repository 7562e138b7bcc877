/**
 * @misconception reads-every-failure-from-one-table
 * @function together
 * @message You translate the failures of all host functions with one table of numbers, but each has its own: 1 is MissingKey when a key is removed, MaxKeysLimit when one is added and KeyManagementThreshold when a threshold is set.
 * @hint Open the four enums with failures in the API tab side by side and follow the number 3 through them. How many of its meanings can one table hold?
 */
import { account } from "casper-contract";
import { type AccountHash, type ActionType, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

const answers: Readonly<Record<number, Result<void, KeysManagerError>>> = {
  1: Ok(),
  2: Err(KeysManagerError.PermissionDenied),
  3: Err(KeysManagerError.ThresholdViolation),
  4: Err(KeysManagerError.MaxKeysLimit),
};

function translate(result: Result<void, number>): Result<void, KeysManagerError> {
  return result.ok ? Ok() : (answers[result.error] ?? Err(KeysManagerError.PermissionDenied));
}

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  return translate(account.remove_associated_key(key));
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  const missing = !updated.ok && updated.error === UpdateKeyFailure.MissingKey;
  return translate(missing ? account.add_associated_key(key, weight) : updated);
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  return translate(account.set_action_threshold(permission_level, threshold));
}

/**
 * @misconception passes-the-failure-of-the-update-on
 * @function set_key_weight
 * @message You return the number of the UpdateKeyFailure as it is: PermissionDenied is 2 in both lists, but a new key ends as Err(1), which is no KeysManagerError, so add it on MissingKey.
 * @hint One member of UpdateKeyFailure is a signal to go on. Take it aside first, and translate the others by name, even where the numbers happen to agree.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  return weight === 0 ? remove_key(key) : update_key(key, weight);
}

function remove_key(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok) return Ok();
  switch (removed.error) {
    case RemoveKeyFailure.MissingKey:
      return Ok();
    case RemoveKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case RemoveKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

function update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  return account.update_associated_key(key, weight) as unknown as Result<void, KeysManagerError>;
}

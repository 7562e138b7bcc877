/**
 * @misconception passes-the-failure-of-the-addition-on
 * @function set_key_weight
 * @message You return the number of the AddKeyFailure as it is: MaxKeysLimit is 1 to the chain and 4 in KeysManagerError, so the caller reads another error or none: translate it.
 * @hint If there is an as in your code, see what TypeScript says without it. Then write the members of AddKeyFailure beside their namesakes in errors.ts and compare the numbers.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  return weight === 0 ? remove_key(key) : add_or_update_key(key, weight);
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

function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  switch (updated.error) {
    case UpdateKeyFailure.MissingKey:
      return add_key(key, weight);
    case UpdateKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

function add_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  return account.add_associated_key(key, weight) as unknown as Result<void, KeysManagerError>;
}

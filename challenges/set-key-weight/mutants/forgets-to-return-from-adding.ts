/**
 * @misconception forgets-to-return-from-adding
 * @function set_key_weight
 * @message You add the missing key but do not return what came of it, so the caller gets nothing: return the Result of adding.
 * @hint Take a key that is new and follow it to the end of your function: what comes back? Look at the line that calls your helper for adding.
 */
import { account } from "casper-contract";
import {
  type AccountHash,
  AddKeyFailure,
  Err,
  Ok,
  RemoveKeyFailure,
  type Result,
  UpdateKeyFailure,
  type Weight,
} from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> | undefined {
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

function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> | undefined {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  switch (updated.error) {
    case UpdateKeyFailure.MissingKey:
      add_key(key, weight);
      return undefined;
    case UpdateKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

function add_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  switch (added.error) {
    case AddKeyFailure.MaxKeysLimit:
      return Err(KeysManagerError.MaxKeysLimit);
    case AddKeyFailure.DuplicateKey:
      return Err(KeysManagerError.DuplicateKey);
    case AddKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
  }
}

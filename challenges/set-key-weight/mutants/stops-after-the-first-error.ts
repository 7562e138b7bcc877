/**
 * @misconception stops-after-the-first-error
 * @function set_key_weight
 * @message You ask the chain no more once a call has failed, but an Err is about that one key: the next call of the deploy counts for itself.
 * @hint What does your function still know from the call before? Look for a variable that stands outside it, try without, and compare the second call of the failed test.
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

let failed: Result<void, KeysManagerError> = Ok();

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  if (failed.ok) failed = weight === 0 ? remove_key(key) : add_or_update_key(key, weight);
  return failed;
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

/**
 * @misconception takes-the-branches-the-wrong-way-round
 * @function set_key_weight
 * @message You remove the key where it has a weight and give it weight 0 where it should go: swap the two branches.
 * @hint Put weight 0 into your condition and say aloud what happens to the key; then do the same with 5. Does it sound like the task?
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

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  return weight === 0 ? add_or_update_key(key, weight) : remove_key(key);
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

/**
 * @misconception calls-a-missing-key-denied
 * @function set_key_weight
 * @message You answer PermissionDenied when a key that should go is not there, but nothing was denied: the account is as the caller wants it, so that is Ok.
 * @hint Ask two things of the failed test: do the signers weigh enough to manage keys, and is the key on the account afterwards? Which of the two did the caller care about?
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
  return weight === 0 ? remove_key(key) : add_or_update_key(key, weight);
}

function remove_key(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok) return Ok();
  switch (removed.error) {
    case RemoveKeyFailure.MissingKey:
      return Err(KeysManagerError.PermissionDenied);
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

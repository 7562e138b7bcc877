/**
 * @misconception adds-the-key-before-removing-it
 * @function set_key_weight
 * @message You give the key weight 0 first and remove it then, so a key that is not there has to be added for a moment, and a full account answers MaxKeysLimit: for weight 0 only remove.
 * @hint Step through a failed test: what is your first call, and what does the chain say to it when there are 100 keys? Look at the weight before you ask the chain anything.
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
  const weighed = add_or_update_key(key, weight);
  if (!weighed.ok || weight > 0) return weighed;
  return remove_key(key);
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

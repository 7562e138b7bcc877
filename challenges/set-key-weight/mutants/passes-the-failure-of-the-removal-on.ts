/**
 * @misconception passes-the-failure-of-the-removal-on
 * @function set_key_weight
 * @message You return the number of the RemoveKeyFailure as it is, so a missing key becomes Err(1), which is no KeysManagerError: MissingKey is Ok, and the others need translating.
 * @hint Write RemoveKeyFailure and KeysManagerError side by side: 2 and 3 agree by chance. What about 1, and what does it mean to somebody who wants the key gone?
 */
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  return weight === 0 ? remove_key(key) : add_or_update_key(key, weight);
}

function remove_key(key: AccountHash): Result<void, KeysManagerError> {
  return account.remove_associated_key(key) as unknown as Result<void, KeysManagerError>;
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

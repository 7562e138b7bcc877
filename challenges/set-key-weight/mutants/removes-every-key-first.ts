/**
 * @misconception removes-every-key-first
 * @function set_key_weight
 * @message You remove the key whatever its new weight is and add it again, but its removal can break a threshold that the new weight would keep: update a key that stays.
 * @hint Take Example 4 and give a1 the weight 4 in your way: what do the other keys weigh after your first call, and what does key management need?
 */
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, RemoveKeyFailure, type Result, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const removed = remove_key(key);
  if (!removed.ok || weight === 0) return removed;
  return add_key(key, weight);
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

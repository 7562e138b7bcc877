/**
 * @misconception removes-before-adding
 * @function add_or_update_key
 * @message You update a key by removing it and adding it again, but its removal can break a threshold that the new weight would keep: use update_associated_key.
 * @hint Take Example 4 and raise a1 from 3 to 4 in your way: what do the other keys weigh in between, and what does key management need?
 */
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, RemoveKeyFailure, type Result, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok) return add_key(key, weight);
  switch (removed.error) {
    case RemoveKeyFailure.MissingKey:
      return add_key(key, weight);
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

/**
 * @misconception adds-before-updating
 * @function add_or_update_key
 * @message You add before you update, but on an account with 100 keys adding fails with MaxKeysLimit even for a key that is there: update first, and add only on MissingKey.
 * @hint Take Example 2 filled up to 100 keys, and follow your two calls for b2. What does the chain look at first when a key is added: how many there are, or whether it knows this one?
 */
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  switch (added.error) {
    case AddKeyFailure.MaxKeysLimit:
      return Err(KeysManagerError.MaxKeysLimit);
    case AddKeyFailure.DuplicateKey:
      return update_key(key, weight);
    case AddKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
  }
}

function update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  return updated.error === UpdateKeyFailure.ThresholdViolation
    ? Err(KeysManagerError.ThresholdViolation)
    : Err(KeysManagerError.PermissionDenied);
}

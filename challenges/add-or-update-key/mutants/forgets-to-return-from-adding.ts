/**
 * @misconception forgets-to-return-from-adding
 * @function add_or_update_key
 * @message You add the missing key but do not return what came of it, so the caller gets nothing: return the Result of adding.
 * @hint Take a key that is there and a key that is new, and follow both to the end of your function. What does each way hand back to the caller?
 */
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> | undefined {
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

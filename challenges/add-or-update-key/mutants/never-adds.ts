/**
 * @misconception never-adds
 * @function add_or_update_key
 * @message You answer Ok on MissingKey without adding the key, so a new key never becomes associated: add it with add_associated_key.
 * @hint Look for the new key in the account after a failed test. MissingKey is a signal to go on: what can the second call answer, and who wants to hear it?
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  switch (updated.error) {
    case UpdateKeyFailure.MissingKey:
      return Ok();
    case UpdateKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

/**
 * @misconception swallows-permission-denied
 * @function remove_key_if_exists
 * @message You answer Ok when the chain answers PermissionDenied, so the caller believes that the key is gone while it can still sign.
 * @hint Compare the account before and after the failed test: has anything changed? Then find the branch that this answer takes in your code, and think what a caller does next who hears Ok there.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok) return Ok();
  switch (removed.error) {
    case RemoveKeyFailure.MissingKey:
      return Ok();
    case RemoveKeyFailure.PermissionDenied:
      return Ok();
    case RemoveKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

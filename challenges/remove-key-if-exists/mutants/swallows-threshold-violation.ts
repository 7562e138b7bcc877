/**
 * @misconception swallows-threshold-violation
 * @function remove_key_if_exists
 * @message You answer Ok when the chain answers ThresholdViolation, so the caller believes that the key is gone while the chain has kept it.
 * @hint In the failed test add up what all keys would weigh after the change, and compare the sum with both thresholds. What could a caller do about it who heard the right error?
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
      return Err(KeysManagerError.PermissionDenied);
    case RemoveKeyFailure.ThresholdViolation:
      return Ok();
  }
}

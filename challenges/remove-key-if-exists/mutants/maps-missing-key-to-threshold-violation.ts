/**
 * @misconception maps-missing-key-to-threshold-violation
 * @function remove_key_if_exists
 * @message You answer ThresholdViolation when the key is not there, but removing a missing key breaks no threshold: MissingKey is Ok.
 * @hint Add up the account's weights with and without a key that it does not have: does the sum change? Then read the end of your function's name again.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok) return Ok();
  switch (removed.error) {
    case RemoveKeyFailure.MissingKey:
      return Err(KeysManagerError.ThresholdViolation);
    case RemoveKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case RemoveKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

/**
 * @misconception maps-missing-key-to-permission-denied
 * @function remove_key_if_exists
 * @message You answer PermissionDenied when the key is not there, but nothing was denied: the account is already as the caller wants it, so MissingKey is Ok.
 * @hint Read your function's name again: what does it promise for a key that the account does not have? In the failed test the signers weigh enough, so more signatures would change nothing.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok) return Ok();
  switch (removed.error) {
    case RemoveKeyFailure.MissingKey:
      return Err(KeysManagerError.PermissionDenied);
    case RemoveKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case RemoveKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

/**
 * @misconception returns-the-bare-error
 * @function remove_key_if_exists
 * @message You return the KeysManagerError itself, which is only a number: wrap it, Err(KeysManagerError.PermissionDenied).
 * @hint Your caller reads the field ok first: what does it find on a number? Go through your returns one by one; each should end in Ok or Err.
 */
import { account } from "casper-contract";
import { type AccountHash, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> | KeysManagerError {
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  if (removed.error === RemoveKeyFailure.PermissionDenied) return KeysManagerError.PermissionDenied;
  return KeysManagerError.ThresholdViolation;
}

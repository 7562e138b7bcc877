/**
 * @misconception forgets-to-return-ok
 * @function remove_key_if_exists
 * @message You return nothing when the removal succeeds or there is nothing to remove: end these ways with return Ok().
 * @hint Follow a call that succeeds through your function: which line does it reach last? With the starter's return type, TypeScript points at every way that ends without a value.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> | undefined {
  const removed = account.remove_associated_key(key);
  if (!removed.ok && removed.error === RemoveKeyFailure.PermissionDenied) {
    return Err(KeysManagerError.PermissionDenied);
  }
  if (!removed.ok && removed.error === RemoveKeyFailure.ThresholdViolation) {
    return Err(KeysManagerError.ThresholdViolation);
  }
  return undefined;
}

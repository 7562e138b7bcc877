/**
 * @misconception reverts-instead-of-returning-err
 * @function remove_key_if_exists
 * @message You call runtime.revert when the chain says no, which ends the whole deploy and undoes all of it: return Err, so that the caller can decide.
 * @hint Look for a failed test with several calls in one deploy: how many of them ran after your revert? Then search your code for runtime: this function needs nothing from it.
 */
import { account, runtime } from "casper-contract";
import { type AccountHash, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  if (removed.error === RemoveKeyFailure.PermissionDenied) runtime.revert(KeysManagerError.PermissionDenied);
  return runtime.revert(KeysManagerError.ThresholdViolation);
}

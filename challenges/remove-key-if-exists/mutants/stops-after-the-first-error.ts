/**
 * @misconception stops-after-the-first-error
 * @function remove_key_if_exists
 * @message You stop asking the chain once a removal has failed, but an Err is about that one key: the next key in the same deploy may well be removed.
 * @hint What does your function still know from the call before? Look for a variable that stands outside it, try without, and compare the second call of the failed test.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

let failure: KeysManagerError | undefined;

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  if (failure !== undefined) return Err(failure);
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  failure =
    removed.error === RemoveKeyFailure.PermissionDenied
      ? KeysManagerError.PermissionDenied
      : KeysManagerError.ThresholdViolation;
  return Err(failure);
}

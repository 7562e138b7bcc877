/**
 * @misconception sets-the-weight-to-0
 * @function remove_key_if_exists
 * @message You give the key weight 0 and do not remove it: a key of weight 0 is still associated, still counts towards the 100 keys and may still sign.
 * @hint Look at the list of keys after a failed test: is the key still in it? Find the function of account that makes the list shorter, and see which failures it has.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, type Result, UpdateKeyFailure } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const lowered = account.update_associated_key(key, 0);
  if (lowered.ok || lowered.error === UpdateKeyFailure.MissingKey) return Ok();
  if (lowered.error === UpdateKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  return Err(KeysManagerError.ThresholdViolation);
}

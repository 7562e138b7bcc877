/**
 * @misconception returns-a-boolean
 * @function remove_key_if_exists
 * @message You return true or false and not a Result: return Ok() for success, and Err with the error that says why it failed.
 * @hint Your caller wants to tell PermissionDenied from ThresholdViolation: can false say which it was? See in the API tab what Ok and Err take and what they give back.
 */
import { account } from "casper-contract";
import { type AccountHash, RemoveKeyFailure } from "casper-types";

export function remove_key_if_exists(key: AccountHash): boolean {
  const removed = account.remove_associated_key(key);
  return removed.ok || removed.error === RemoveKeyFailure.MissingKey;
}

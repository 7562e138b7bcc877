/**
 * @misconception throws-instead-of-returning-err
 * @function remove_key_if_exists
 * @message You throw when the chain says no, which ends the whole deploy and undoes all of it: an expected failure is a value here, return Err(KeysManagerError.…).
 * @hint Look for a failed test with several calls in one deploy: which of them never ran because yours threw? See in the API tab what Err makes of an error, and hand that over as you hand over Ok.
 */
import { account } from "casper-contract";
import { type AccountHash, Ok, RemoveKeyFailure, type Result } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  throw new Error(RemoveKeyFailure[removed.error]);
}

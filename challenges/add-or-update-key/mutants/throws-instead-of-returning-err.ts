/**
 * @misconception throws-instead-of-returning-err
 * @function add_or_update_key
 * @message You throw when the chain says no, which ends the whole deploy and undoes all of it: an expected failure is a value here, return Err(KeysManagerError.…).
 * @hint Look for a failed test with several calls in one deploy: which of them never ran because yours threw? See in the API tab what Err makes of an error, and hand that over as you hand over Ok.
 */
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  if (updated.error !== UpdateKeyFailure.MissingKey) throw new Error(UpdateKeyFailure[updated.error]);
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  throw new Error(AddKeyFailure[added.error]);
}

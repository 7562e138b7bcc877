/**
 * @misconception throws-instead-of-returning-err
 * @function set_threshold
 * @message You throw when the chain says no, which ends the whole deploy and undoes all of it: an expected failure is a value here, return Err(KeysManagerError.…).
 * @hint Look for a failed test with several calls in one deploy: which of them never ran because yours threw? See in the API tab what Err makes of an error, and hand that over as you hand over Ok.
 */
import { account } from "casper-contract";
import { type ActionType, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  throw new Error(SetThresholdFailure[set.error]);
}

/**
 * @misconception throws-instead-of-returning-err
 * @function set_threshold
 * @message You throw when the chain says no, which ends the whole deploy and undoes all of it: an expected failure is a value here, return Err(KeysManagerError.…).
 */
import { account } from "casper-contract";
import { type ActionType, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  throw new Error(SetThresholdFailure[set.error]);
}

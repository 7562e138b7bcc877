/**
 * @misconception passes-the-failure-on
 * @function set_threshold
 * @message You return the number of the SetThresholdFailure as it is, but the same number means something else in KeysManagerError: 3 is PermissionDeniedError to the chain and ThresholdViolation to your caller.
 * @hint Put two lists side by side: the enum with the host function's failures, from the API tab, and KeysManagerError in errors.ts. Which numbers have the same name in both?
 */
import { account } from "casper-contract";
import type { ActionType, Result, Weight } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  return account.set_action_threshold(permission_level, threshold) as Result<void, number>;
}

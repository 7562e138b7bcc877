/**
 * @misconception swallows-permission-denied
 * @function set_threshold
 * @message You answer Ok when the chain answers PermissionDeniedError, so the caller believes that the threshold has changed while it has not.
 * @hint Compare the account before and after the failed test: has anything changed? Then find the branch that this answer takes in your code, and think what a caller does next who hears Ok there.
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  switch (set.error) {
    case SetThresholdFailure.KeyManagementThreshold:
      return Err(KeysManagerError.KeyManagementThreshold);
    case SetThresholdFailure.DeploymentThreshold:
      return Err(KeysManagerError.DeploymentThreshold);
    case SetThresholdFailure.PermissionDeniedError:
      return Ok();
    case SetThresholdFailure.InsufficientTotalWeight:
      return Err(KeysManagerError.InsufficientTotalWeight);
  }
}

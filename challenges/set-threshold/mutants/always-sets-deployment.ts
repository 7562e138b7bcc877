/**
 * @misconception always-sets-deployment
 * @function set_threshold
 * @message You set the deployment threshold whatever permission_level says: pass it on to set_action_threshold.
 * @hint Compare both thresholds before and after a failed test: which one was asked for, and which one moved? Look for an argument that your code never uses.
 */
import { account } from "casper-contract";
import { ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(_permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(ActionType.Deployment, threshold);
  if (set.ok) return Ok();
  switch (set.error) {
    case SetThresholdFailure.KeyManagementThreshold:
      return Err(KeysManagerError.KeyManagementThreshold);
    case SetThresholdFailure.DeploymentThreshold:
      return Err(KeysManagerError.DeploymentThreshold);
    case SetThresholdFailure.PermissionDeniedError:
      return Err(KeysManagerError.PermissionDenied);
    case SetThresholdFailure.InsufficientTotalWeight:
      return Err(KeysManagerError.InsufficientTotalWeight);
  }
}

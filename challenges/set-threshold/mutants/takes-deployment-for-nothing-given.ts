/**
 * @misconception takes-deployment-for-nothing-given
 * @function set_threshold
 * @message You test permission_level as if it were a boolean, but ActionType.Deployment is the number 0 and so counts as false: every call sets the key management threshold.
 * @hint Look for a ||, a ! or a ? beside permission_level and work it out for ActionType.Deployment. What is left to do if you pass the argument on untested?
 */
import { account } from "casper-contract";
import { ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level || ActionType.KeyManagement, threshold);
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

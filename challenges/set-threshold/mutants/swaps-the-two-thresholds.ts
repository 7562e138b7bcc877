/**
 * @misconception swaps-the-two-thresholds
 * @function set_threshold
 * @message You set the key management threshold when deployment is asked for and the other way round: pass permission_level on as it is.
 * @hint Look up the numbers of ActionType in the API tab, and then find the line where your code chooses between them. What would go wrong if there were no choice at all?
 */
import { account } from "casper-contract";
import { ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const other = permission_level === ActionType.Deployment ? ActionType.KeyManagement : ActionType.Deployment;
  const set = account.set_action_threshold(other, threshold);
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

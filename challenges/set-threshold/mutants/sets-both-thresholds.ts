/**
 * @misconception sets-both-thresholds
 * @function set_threshold
 * @message You set both thresholds to the same number: only the one that permission_level names may change.
 * @hint Many accounts need two different numbers, as Example 4 with 2 and 3. Step through a failed test: which of your calls did nobody ask for?
 */
import { account } from "casper-contract";
import { ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const first = account.set_action_threshold(ActionType.KeyManagement, threshold);
  const second = account.set_action_threshold(ActionType.Deployment, threshold);
  const set = permission_level === ActionType.KeyManagement ? first : second;
  return set.ok ? Ok() : Err(toError(set.error));
}

function toError(failure: SetThresholdFailure): KeysManagerError {
  switch (failure) {
    case SetThresholdFailure.KeyManagementThreshold:
      return KeysManagerError.KeyManagementThreshold;
    case SetThresholdFailure.DeploymentThreshold:
      return KeysManagerError.DeploymentThreshold;
    case SetThresholdFailure.PermissionDeniedError:
      return KeysManagerError.PermissionDenied;
    case SetThresholdFailure.InsufficientTotalWeight:
      return KeysManagerError.InsufficientTotalWeight;
  }
}

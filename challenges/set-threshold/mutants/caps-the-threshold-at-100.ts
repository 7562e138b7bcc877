/**
 * @misconception caps-the-threshold-at-100
 * @function set_threshold
 * @message You cut the threshold at 100 as if it were a percentage, but thresholds and weights are bytes: they go up to 255.
 * @hint Compare the threshold that a failed test asks for with the one that your code passes on. An account does have a limit of 100: of what?
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, Math.min(threshold, 100));
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

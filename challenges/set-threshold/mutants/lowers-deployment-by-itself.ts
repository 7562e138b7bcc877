/**
 * @misconception lowers-deployment-by-itself
 * @function set_threshold
 * @message You lower the deployment threshold when key management would fall below it, but nobody asked for that: answer KeyManagementThreshold and leave the other threshold alone.
 * @hint Count the thresholds that moved in the failed test: the caller named one. A caller who wants both lowered can make two calls: in which order would they work?
 */
import { account } from "casper-contract";
import { ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  let set = account.set_action_threshold(permission_level, threshold);
  if (!set.ok && set.error === SetThresholdFailure.KeyManagementThreshold) {
    account.set_action_threshold(ActionType.Deployment, threshold);
    set = account.set_action_threshold(permission_level, threshold);
  }
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

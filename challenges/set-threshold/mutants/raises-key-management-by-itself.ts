/**
 * @misconception raises-key-management-by-itself
 * @function set_threshold
 * @message You raise the key management threshold when deployment would stand above it, but nobody asked for that: answer DeploymentThreshold and leave the other threshold alone.
 * @hint Who may manage keys before the failed test, and who after it? Ask who should decide on that: your function, or the caller who hears DeploymentThreshold.
 */
import { account } from "casper-contract";
import { ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  let set = account.set_action_threshold(permission_level, threshold);
  if (!set.ok && set.error === SetThresholdFailure.DeploymentThreshold) {
    account.set_action_threshold(ActionType.KeyManagement, threshold);
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

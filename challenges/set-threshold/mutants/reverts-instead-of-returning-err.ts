/**
 * @misconception reverts-instead-of-returning-err
 * @function set_threshold
 * @message You call runtime.revert when the chain says no, which ends the whole deploy and undoes all of it: return Err, so that the caller can decide.
 * @hint Look for a failed test with several calls in one deploy: how many of them ran after your revert? Then search your code for runtime: this function needs nothing from it.
 */
import { account, runtime } from "casper-contract";
import { type ActionType, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  return set.ok ? Ok() : runtime.revert(toError(set.error));
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

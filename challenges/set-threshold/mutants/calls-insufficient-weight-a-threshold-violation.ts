/**
 * @misconception calls-insufficient-weight-a-threshold-violation
 * @function set_threshold
 * @message You answer ThresholdViolation when all keys together do not reach the new threshold: that has an error of its own, InsufficientTotalWeight.
 * @hint Look through SetThresholdFailure in the API tab: is there a ThresholdViolation at all? Then look in errors.ts for a name that agrees with the chain's.
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
      return Err(KeysManagerError.PermissionDenied);
    case SetThresholdFailure.InsufficientTotalWeight:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

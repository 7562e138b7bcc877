/**
 * @misconception calls-the-order-a-threshold-violation
 * @function set_threshold
 * @message You answer ThresholdViolation when deployment would stand above key management: that error is for keys whose weight no longer suffices, here it is KeyManagementThreshold or DeploymentThreshold.
 * @hint See in a failed test which threshold was to be set and which one stands in its way. Two of the four names in SetThresholdFailure say just that: where do they lead in your code?
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  switch (set.error) {
    case SetThresholdFailure.KeyManagementThreshold:
      return Err(KeysManagerError.ThresholdViolation);
    case SetThresholdFailure.DeploymentThreshold:
      return Err(KeysManagerError.ThresholdViolation);
    case SetThresholdFailure.PermissionDeniedError:
      return Err(KeysManagerError.PermissionDenied);
    case SetThresholdFailure.InsufficientTotalWeight:
      return Err(KeysManagerError.InsufficientTotalWeight);
  }
}

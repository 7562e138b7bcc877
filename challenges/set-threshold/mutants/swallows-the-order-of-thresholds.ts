/**
 * @misconception swallows-the-order-of-thresholds
 * @function set_threshold
 * @message You answer Ok when deployment would stand above key management, but the chain has refused that and left the threshold as it was: return the error.
 * @hint Compare the thresholds before and after the failed test: did yours change? Then find out which of the two order errors comes when deployment is set, and which when key management is.
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  switch (set.error) {
    case SetThresholdFailure.KeyManagementThreshold:
      return Ok();
    case SetThresholdFailure.DeploymentThreshold:
      return Ok();
    case SetThresholdFailure.PermissionDeniedError:
      return Err(KeysManagerError.PermissionDenied);
    case SetThresholdFailure.InsufficientTotalWeight:
      return Err(KeysManagerError.InsufficientTotalWeight);
  }
}

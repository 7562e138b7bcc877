/**
 * @misconception swaps-the-two-order-errors
 * @function set_threshold
 * @message You answer DeploymentThreshold for KeyManagementThreshold and the other way round: each failure has the name of the threshold that was to be set.
 * @hint Take two calls: deployment set too high, and key management set too low. What does the chain answer to each? Match your cases by their names and never by their numbers.
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  switch (set.error) {
    case SetThresholdFailure.KeyManagementThreshold:
      return Err(KeysManagerError.DeploymentThreshold);
    case SetThresholdFailure.DeploymentThreshold:
      return Err(KeysManagerError.KeyManagementThreshold);
    case SetThresholdFailure.PermissionDeniedError:
      return Err(KeysManagerError.PermissionDenied);
    case SetThresholdFailure.InsufficientTotalWeight:
      return Err(KeysManagerError.InsufficientTotalWeight);
  }
}

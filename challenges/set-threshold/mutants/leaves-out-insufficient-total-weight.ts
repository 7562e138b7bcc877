/**
 * @misconception leaves-out-insufficient-total-weight
 * @function set_threshold
 * @message You return nothing for InsufficientTotalWeight: it is the fourth SetThresholdFailure and needs a case like the others.
 * @hint Try a switch over error with a case for each member and no default: TypeScript then says that the function can end without a return as long as one is missing.
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(
  permission_level: ActionType,
  threshold: Weight,
): Result<void, KeysManagerError> | undefined {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  if (set.error === SetThresholdFailure.KeyManagementThreshold) return Err(KeysManagerError.KeyManagementThreshold);
  if (set.error === SetThresholdFailure.DeploymentThreshold) return Err(KeysManagerError.DeploymentThreshold);
  if (set.error === SetThresholdFailure.PermissionDeniedError) return Err(KeysManagerError.PermissionDenied);
  return undefined;
}

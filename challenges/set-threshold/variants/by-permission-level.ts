// Tells the two errors of order apart by what was asked for.
import { account } from "casper-contract";
import { ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  if (set.error === SetThresholdFailure.PermissionDeniedError) return Err(KeysManagerError.PermissionDenied);
  if (set.error === SetThresholdFailure.InsufficientTotalWeight) return Err(KeysManagerError.InsufficientTotalWeight);
  return permission_level === ActionType.Deployment
    ? Err(KeysManagerError.DeploymentThreshold)
    : Err(KeysManagerError.KeyManagementThreshold);
}

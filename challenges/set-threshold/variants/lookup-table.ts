// A table from failure to error.
import { account } from "casper-contract";
import { type ActionType, Err, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

const errors: Record<SetThresholdFailure, KeysManagerError> = {
  [SetThresholdFailure.KeyManagementThreshold]: KeysManagerError.KeyManagementThreshold,
  [SetThresholdFailure.DeploymentThreshold]: KeysManagerError.DeploymentThreshold,
  [SetThresholdFailure.PermissionDeniedError]: KeysManagerError.PermissionDenied,
  [SetThresholdFailure.InsufficientTotalWeight]: KeysManagerError.InsufficientTotalWeight,
};

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  return set.ok ? set : Err(errors[set.error]);
}

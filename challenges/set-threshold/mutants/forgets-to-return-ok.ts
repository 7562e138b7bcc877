/**
 * @misconception forgets-to-return-ok
 * @function set_threshold
 * @message You return nothing when the threshold has been set: end that way with return Ok().
 * @hint Follow a call that succeeds through your function: which line does it reach last? With the starter's return type, TypeScript points at every way that ends without a value.
 */
import { account } from "casper-contract";
import { type ActionType, Err, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(
  permission_level: ActionType,
  threshold: Weight,
): Result<void, KeysManagerError> | undefined {
  const set = account.set_action_threshold(permission_level, threshold);
  if (!set.ok) return Err(toError(set.error));
  return undefined;
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

/**
 * @misconception stops-after-the-first-error
 * @function set_threshold
 * @message You stop asking the chain once a threshold has been refused, but the next call may be what makes room for it: answer each call for itself.
 * @hint What does your function still know from the call before? Look for a variable that stands outside it, try without, and compare the second call of the failed test.
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

let failure: KeysManagerError | undefined;

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  if (failure !== undefined) return Err(failure);
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  failure = toError(set.error);
  return Err(failure);
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

/**
 * @misconception takes-0-for-nothing-given
 * @function set_threshold
 * @message You answer Ok without asking the chain when the threshold is 0, but 0 is a threshold like any other: it lets a deploy pass whatever its signers weigh.
 * @hint In JavaScript !0 is true, so a number that may be 0 cannot be tested like that. Leave the test out: what does the chain say to 0 in the failed test?
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  if (!threshold) return Ok();
  const set = account.set_action_threshold(permission_level, threshold);
  return set.ok ? Ok() : Err(toError(set.error));
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

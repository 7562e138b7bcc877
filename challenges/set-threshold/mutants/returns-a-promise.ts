/**
 * @misconception returns-a-promise
 * @function set_threshold
 * @message Your function is async, so it returns a Promise and not a Result: the chain answers at once, there is nothing to wait for, take the async away.
 * @hint Every await goes together with the async: host functions hand over their Result at once, so the next line can read ok. Then compare your return type with the starter's.
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export async function set_threshold(
  permission_level: ActionType,
  threshold: Weight,
): Promise<Result<void, KeysManagerError>> {
  const set = await account.set_action_threshold(permission_level, threshold);
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

/**
 * @misconception checks-the-order-itself
 * @function set_threshold
 * @message You check the order against thresholds that you keep in variables, which start as those of one account and know nothing of others: leave the check to the chain, which answers with KeyManagementThreshold or DeploymentThreshold.
 * @hint Try the function without your variables: what does the chain answer to the same call? Compare the account's thresholds in the failed test with those that your code believes in.
 */
import { account } from "casper-contract";
import { ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

let deployment = 1;
let key_management = 1;

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  if (permission_level === ActionType.Deployment && threshold > key_management) {
    return Err(KeysManagerError.DeploymentThreshold);
  }
  if (permission_level === ActionType.KeyManagement && threshold < deployment) {
    return Err(KeysManagerError.KeyManagementThreshold);
  }
  const set = account.set_action_threshold(permission_level, threshold);
  if (!set.ok) return Err(toError(set.error));
  if (permission_level === ActionType.Deployment) deployment = threshold;
  else key_management = threshold;
  return Ok();
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

/**
 * @misconception swallows-insufficient-total-weight
 * @function set_threshold
 * @message You answer Ok when the chain answers InsufficientTotalWeight, so the caller believes in a threshold that the account's keys could never reach and that the chain has not set.
 * @hint Add up the weights of all keys in the failed test and compare the sum with the wanted threshold. Which threshold does the account have afterwards, and what did your caller hear?
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  switch (set.error) {
    case SetThresholdFailure.KeyManagementThreshold:
      return Err(KeysManagerError.KeyManagementThreshold);
    case SetThresholdFailure.DeploymentThreshold:
      return Err(KeysManagerError.DeploymentThreshold);
    case SetThresholdFailure.PermissionDeniedError:
      return Err(KeysManagerError.PermissionDenied);
    case SetThresholdFailure.InsufficientTotalWeight:
      return Ok();
  }
}

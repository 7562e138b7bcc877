/**
 * @misconception answers-once-for-the-deploy
 * @function together
 * @message Your functions share the first answer of the deploy and give it for every later call: ask the chain each time, since the account is another one after each call.
 * @hint Step through a failed test: after which call does your code stop asking the chain? Look for a variable outside your functions, and see what each of them can do without it.
 */
import { account } from "casper-contract";
import {
  type AccountHash,
  type ActionType,
  AddKeyFailure,
  Err,
  Ok,
  RemoveKeyFailure,
  type Result,
  SetThresholdFailure,
  UpdateKeyFailure,
  type Weight,
} from "casper-types";
import { KeysManagerError } from "./errors.ts";

let answer: Result<void, KeysManagerError> | undefined;

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  answer ??= remove_key(key);
  return answer;
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  answer ??= give_weight(key, weight);
  return answer;
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  answer ??= set_action(permission_level, threshold);
  return answer;
}

function remove_key(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok) return Ok();
  switch (removed.error) {
    case RemoveKeyFailure.MissingKey:
      return Ok();
    case RemoveKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case RemoveKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

function give_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  switch (updated.error) {
    case UpdateKeyFailure.MissingKey:
      return add_key(key, weight);
    case UpdateKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

function add_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  switch (added.error) {
    case AddKeyFailure.MaxKeysLimit:
      return Err(KeysManagerError.MaxKeysLimit);
    case AddKeyFailure.DuplicateKey:
      return Err(KeysManagerError.DuplicateKey);
    case AddKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
  }
}

function set_action(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
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
      return Err(KeysManagerError.InsufficientTotalWeight);
  }
}

/**
 * @misconception stops-everything-after-an-error
 * @function together
 * @message Your functions share a variable and ask the chain no more once one of them has failed, but an Err undoes nothing and forbids nothing: the next call in the deploy counts for itself.
 * @hint Take a caller who hears ThresholdViolation, lowers the threshold and tries again in the same deploy. Follow your shared variable through these three calls.
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

let failure: KeysManagerError | undefined;

function once(ask: () => Result<void, KeysManagerError>): Result<void, KeysManagerError> {
  if (failure !== undefined) return Err(failure);
  const answer = ask();
  if (!answer.ok) failure = answer.error;
  return answer;
}

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  return once(() => remove_key(key));
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  return once(() => give_weight(key, weight));
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  return once(() => set_action(permission_level, threshold));
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

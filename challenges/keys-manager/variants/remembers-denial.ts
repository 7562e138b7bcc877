// Asks no more once it was denied: right, since permission is judged before the deploy and cannot change in it.
import { account } from "casper-contract";
import {
  type AccountHash,
  type ActionType,
  Err,
  Ok,
  RemoveKeyFailure,
  type Result,
  SetThresholdFailure,
  UpdateKeyFailure,
  type Weight,
} from "casper-types";
import { KeysManagerError } from "./errors.ts";

let denied = false;

function deny(): Result<void, KeysManagerError> {
  denied = true;
  return Err(KeysManagerError.PermissionDenied);
}

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  if (denied) return deny();
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  return removed.error === RemoveKeyFailure.PermissionDenied ? deny() : Err(KeysManagerError.ThresholdViolation);
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  if (denied) return deny();
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  if (updated.error === UpdateKeyFailure.PermissionDenied) return deny();
  if (updated.error === UpdateKeyFailure.ThresholdViolation) return Err(KeysManagerError.ThresholdViolation);
  return account.add_associated_key(key, weight).ok ? Ok() : Err(KeysManagerError.MaxKeysLimit);
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  if (denied) return deny();
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  switch (set.error) {
    case SetThresholdFailure.KeyManagementThreshold:
      return Err(KeysManagerError.KeyManagementThreshold);
    case SetThresholdFailure.DeploymentThreshold:
      return Err(KeysManagerError.DeploymentThreshold);
    case SetThresholdFailure.PermissionDeniedError:
      return deny();
    case SetThresholdFailure.InsufficientTotalWeight:
      return Err(KeysManagerError.InsufficientTotalWeight);
  }
}

// Prints each step and each answer on the way.
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

declare const console: { log(...values: readonly unknown[]): void };

function report(name: string, result: Result<void, number>): void {
  console.log(name, result.ok ? "Ok" : `Err ${result.error}`);
}

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  report("remove_associated_key", removed);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  return removed.error === RemoveKeyFailure.PermissionDenied
    ? Err(KeysManagerError.PermissionDenied)
    : Err(KeysManagerError.ThresholdViolation);
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const added = account.add_associated_key(key, weight);
  report("add_associated_key", added);
  if (added.ok) return Ok();
  if (added.error === AddKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  const updated = account.update_associated_key(key, weight);
  report("update_associated_key", updated);
  if (updated.ok) return Ok();
  switch (updated.error) {
    case UpdateKeyFailure.MissingKey:
      return Err(KeysManagerError.MaxKeysLimit);
    case UpdateKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  report("set_action_threshold", set);
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

/**
 * @misconception takes-back-by-hand
 * @function set_all
 * @message You try to take back by hand what a failed deploy has done, but you cannot read what the account was before, so what you put back is a guess: runtime.revert undoes all of it exactly.
 * @hint Compare the account before the failed test with what you put back: which weights did your code have to guess? Ask how many of these calls a revert would leave you.
 */
import { account } from "casper-contract";
import {
  type AccountHash,
  ActionType,
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

export function set_all(
  accounts: readonly AccountHash[],
  weights: readonly Weight[],
  deployment: Weight,
  key_management: Weight,
): void {
  const steps = [
    () => set_threshold(ActionType.Deployment, 0),
    () => set_threshold(ActionType.KeyManagement, 0),
    ...accounts.flatMap((key, index) => (weights[index] === 0 ? [() => set_key_weight(key, 0)] : [])),
    ...accounts.flatMap((key, index) => (weights[index] ? [() => set_key_weight(key, weights[index] ?? 0)] : [])),
    () => set_threshold(ActionType.KeyManagement, key_management),
    () => set_threshold(ActionType.Deployment, deployment),
  ];
  for (const step of steps) {
    if (step().ok) continue;
    for (const [index, key] of accounts.entries()) set_key_weight(key, weights[index] ? 0 : 1);
    set_threshold(ActionType.KeyManagement, 1);
    set_threshold(ActionType.Deployment, 1);
    return;
  }
}

function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  if (weight === 0) return remove_key(key);
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

function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
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

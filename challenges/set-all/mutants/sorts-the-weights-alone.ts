/**
 * @misconception sorts-the-weights-alone
 * @function set_all
 * @message You sort the weights so that 0 comes first and leave the accounts as they are, so keys get each other's weights: keep each weight with its account.
 * @hint Write both lists below each other, before and after your sort, and draw a line from each account to its weight. Could two passes over the same list do without sorting?
 */
import { account, runtime } from "casper-contract";
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
  unwrap_or_revert(set_threshold(ActionType.Deployment, 0));
  unwrap_or_revert(set_threshold(ActionType.KeyManagement, 0));
  const sorted = [...weights].sort((left, right) => left - right);
  for (const [index, key] of accounts.entries()) {
    unwrap_or_revert(set_key_weight(key, sorted[index] ?? 0));
  }
  unwrap_or_revert(set_threshold(ActionType.KeyManagement, key_management));
  unwrap_or_revert(set_threshold(ActionType.Deployment, deployment));
}

function unwrap_or_revert(result: Result<void, KeysManagerError>): void {
  if (!result.ok) runtime.revert(result.error);
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

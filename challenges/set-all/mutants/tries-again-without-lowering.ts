/**
 * @misconception tries-again-without-lowering
 * @function set_all
 * @message You repeat the steps that fail until none succeeds, but you never lower the thresholds, so two steps can wait for each other for ever: on a full account a needed key cannot go before the new one comes, nor the new one come before it goes.
 * @hint Take a full account whose only heavy key is to be replaced, and look for an order of your calls that works. Then allow yourself calls at the start: which would free both steps?
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
  let steps: (() => Result<void, KeysManagerError>)[] = [
    ...accounts.map((key, index) => () => set_key_weight(key, weights[index] ?? 0)),
    () => set_threshold(ActionType.KeyManagement, key_management),
    () => set_threshold(ActionType.Deployment, deployment),
    () => set_threshold(ActionType.KeyManagement, key_management),
  ];
  let before = Number.POSITIVE_INFINITY;
  while (steps.length < before) {
    before = steps.length;
    steps = steps.filter((step) => !step().ok);
  }
  for (const step of steps) unwrap_or_revert(step());
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

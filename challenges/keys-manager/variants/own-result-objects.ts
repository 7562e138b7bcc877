// Makes its results itself: literals, and a class whose objects have ok and error of their own.
import { account } from "casper-contract";
import {
  type AccountHash,
  ActionType,
  RemoveKeyFailure,
  type Result,
  SetThresholdFailure,
  UpdateKeyFailure,
  type Weight,
} from "casper-types";
import { KeysManagerError } from "./errors.ts";

class Failure {
  readonly ok = false;
  readonly error: KeysManagerError;

  constructor(error: KeysManagerError) {
    this.error = error;
  }
}

const success = { ok: true, value: undefined } as const;

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return success;
  return removed.error === RemoveKeyFailure.PermissionDenied
    ? new Failure(KeysManagerError.PermissionDenied)
    : new Failure(KeysManagerError.ThresholdViolation);
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return success;
  if (updated.error === UpdateKeyFailure.PermissionDenied) return new Failure(KeysManagerError.PermissionDenied);
  if (updated.error === UpdateKeyFailure.ThresholdViolation) return new Failure(KeysManagerError.ThresholdViolation);
  const added = account.add_associated_key(key, weight);
  return added.ok ? success : { ok: false, error: KeysManagerError.MaxKeysLimit };
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return success;
  if (set.error === SetThresholdFailure.PermissionDeniedError) return new Failure(KeysManagerError.PermissionDenied);
  if (set.error === SetThresholdFailure.InsufficientTotalWeight) {
    return new Failure(KeysManagerError.InsufficientTotalWeight);
  }
  return new Failure(
    permission_level === ActionType.Deployment
      ? KeysManagerError.DeploymentThreshold
      : KeysManagerError.KeyManagementThreshold,
  );
}

// Throws inside and turns every exception into an Err before it leaves.
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

class Failed extends Error {
  readonly error: KeysManagerError;

  constructor(error: KeysManagerError) {
    super(KeysManagerError[error]);
    this.error = error;
  }
}

function attempt(work: () => void): Result<void, KeysManagerError> {
  try {
    work();
    return Ok();
  } catch (thrown) {
    if (thrown instanceof Failed) return Err(thrown.error);
    throw thrown;
  }
}

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  return attempt(() => {
    const removed = account.remove_associated_key(key);
    if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return;
    if (removed.error === RemoveKeyFailure.PermissionDenied) throw new Failed(KeysManagerError.PermissionDenied);
    throw new Failed(KeysManagerError.ThresholdViolation);
  });
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  return attempt(() => {
    const updated = account.update_associated_key(key, weight);
    if (updated.ok) return;
    if (updated.error === UpdateKeyFailure.PermissionDenied) throw new Failed(KeysManagerError.PermissionDenied);
    if (updated.error === UpdateKeyFailure.ThresholdViolation) throw new Failed(KeysManagerError.ThresholdViolation);
    const added = account.add_associated_key(key, weight);
    if (!added.ok) throw new Failed(KeysManagerError.MaxKeysLimit);
  });
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  return attempt(() => {
    const set = account.set_action_threshold(permission_level, threshold);
    if (set.ok) return;
    switch (set.error) {
      case SetThresholdFailure.KeyManagementThreshold:
        throw new Failed(KeysManagerError.KeyManagementThreshold);
      case SetThresholdFailure.DeploymentThreshold:
        throw new Failed(KeysManagerError.DeploymentThreshold);
      case SetThresholdFailure.PermissionDeniedError:
        throw new Failed(KeysManagerError.PermissionDenied);
      case SetThresholdFailure.InsufficientTotalWeight:
        throw new Failed(KeysManagerError.InsufficientTotalWeight);
    }
  });
}

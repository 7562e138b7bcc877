// A table for each host function; null stands for Ok.
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

const afterRemoving: Record<RemoveKeyFailure, KeysManagerError | null> = {
  [RemoveKeyFailure.MissingKey]: null,
  [RemoveKeyFailure.PermissionDenied]: KeysManagerError.PermissionDenied,
  [RemoveKeyFailure.ThresholdViolation]: KeysManagerError.ThresholdViolation,
};

const afterUpdating: Record<Exclude<UpdateKeyFailure, UpdateKeyFailure.MissingKey>, KeysManagerError> = {
  [UpdateKeyFailure.PermissionDenied]: KeysManagerError.PermissionDenied,
  [UpdateKeyFailure.ThresholdViolation]: KeysManagerError.ThresholdViolation,
};

const afterAdding: Record<AddKeyFailure, KeysManagerError> = {
  [AddKeyFailure.MaxKeysLimit]: KeysManagerError.MaxKeysLimit,
  [AddKeyFailure.DuplicateKey]: KeysManagerError.DuplicateKey,
  [AddKeyFailure.PermissionDenied]: KeysManagerError.PermissionDenied,
};

const afterSetting: Record<SetThresholdFailure, KeysManagerError> = {
  [SetThresholdFailure.KeyManagementThreshold]: KeysManagerError.KeyManagementThreshold,
  [SetThresholdFailure.DeploymentThreshold]: KeysManagerError.DeploymentThreshold,
  [SetThresholdFailure.PermissionDeniedError]: KeysManagerError.PermissionDenied,
  [SetThresholdFailure.InsufficientTotalWeight]: KeysManagerError.InsufficientTotalWeight,
};

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  const error = removed.ok ? null : afterRemoving[removed.error];
  return error === null ? Ok() : Err(error);
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  if (updated.error !== UpdateKeyFailure.MissingKey) return Err(afterUpdating[updated.error]);
  const added = account.add_associated_key(key, weight);
  return added.ok ? Ok() : Err(afterAdding[added.error]);
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  return set.ok ? Ok() : Err(afterSetting[set.error]);
}

// One condition after the other, early returns.
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

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const result = account.remove_associated_key(key);
  if (result.ok) return Ok();
  if (result.error === RemoveKeyFailure.MissingKey) return Ok();
  if (result.error === RemoveKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  return Err(KeysManagerError.ThresholdViolation);
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  if (updated.error === UpdateKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  if (updated.error === UpdateKeyFailure.ThresholdViolation) return Err(KeysManagerError.ThresholdViolation);
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  if (added.error === AddKeyFailure.MaxKeysLimit) return Err(KeysManagerError.MaxKeysLimit);
  if (added.error === AddKeyFailure.DuplicateKey) return Err(KeysManagerError.DuplicateKey);
  return Err(KeysManagerError.PermissionDenied);
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const result = account.set_action_threshold(permission_level, threshold);
  if (result.ok) return Ok();
  if (result.error === SetThresholdFailure.KeyManagementThreshold) return Err(KeysManagerError.KeyManagementThreshold);
  if (result.error === SetThresholdFailure.DeploymentThreshold) return Err(KeysManagerError.DeploymentThreshold);
  if (result.error === SetThresholdFailure.PermissionDeniedError) return Err(KeysManagerError.PermissionDenied);
  return Err(KeysManagerError.InsufficientTotalWeight);
}

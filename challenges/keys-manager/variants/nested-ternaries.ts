// One expression a function.
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

export const remove_key_if_exists = (
  key: AccountHash,
  answer = account.remove_associated_key(key),
): Result<void, KeysManagerError> =>
  answer.ok || answer.error === RemoveKeyFailure.MissingKey
    ? Ok()
    : answer.error === RemoveKeyFailure.PermissionDenied
      ? Err(KeysManagerError.PermissionDenied)
      : Err(KeysManagerError.ThresholdViolation);

const add_key = (
  key: AccountHash,
  weight: Weight,
  answer = account.add_associated_key(key, weight),
): Result<void, KeysManagerError> =>
  answer.ok
    ? Ok()
    : answer.error === AddKeyFailure.MaxKeysLimit
      ? Err(KeysManagerError.MaxKeysLimit)
      : answer.error === AddKeyFailure.DuplicateKey
        ? Err(KeysManagerError.DuplicateKey)
        : Err(KeysManagerError.PermissionDenied);

export const add_or_update_key = (
  key: AccountHash,
  weight: Weight,
  answer = account.update_associated_key(key, weight),
): Result<void, KeysManagerError> =>
  answer.ok
    ? Ok()
    : answer.error === UpdateKeyFailure.MissingKey
      ? add_key(key, weight)
      : answer.error === UpdateKeyFailure.PermissionDenied
        ? Err(KeysManagerError.PermissionDenied)
        : Err(KeysManagerError.ThresholdViolation);

export const set_threshold = (
  permission_level: ActionType,
  threshold: Weight,
  answer = account.set_action_threshold(permission_level, threshold),
): Result<void, KeysManagerError> =>
  answer.ok
    ? Ok()
    : answer.error === SetThresholdFailure.KeyManagementThreshold
      ? Err(KeysManagerError.KeyManagementThreshold)
      : answer.error === SetThresholdFailure.DeploymentThreshold
        ? Err(KeysManagerError.DeploymentThreshold)
        : answer.error === SetThresholdFailure.PermissionDeniedError
          ? Err(KeysManagerError.PermissionDenied)
          : Err(KeysManagerError.InsufficientTotalWeight);

// Every case written out, and a function that the compiler proves is never reached.
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

function unreachable(value: never): never {
  throw new Error(`no such failure: ${value}`);
}

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok) return Ok(removed.value);
  switch (removed.error) {
    case RemoveKeyFailure.MissingKey:
      return Ok();
    case RemoveKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case RemoveKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
    default:
      return unreachable(removed.error);
  }
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok(updated.value);
  switch (updated.error) {
    case UpdateKeyFailure.MissingKey: {
      const added = account.add_associated_key(key, weight);
      if (added.ok) return Ok(added.value);
      switch (added.error) {
        case AddKeyFailure.MaxKeysLimit:
          return Err(KeysManagerError.MaxKeysLimit);
        case AddKeyFailure.DuplicateKey:
          return Err(KeysManagerError.DuplicateKey);
        case AddKeyFailure.PermissionDenied:
          return Err(KeysManagerError.PermissionDenied);
        default:
          return unreachable(added.error);
      }
    }
    case UpdateKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
    default:
      return unreachable(updated.error);
  }
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok(set.value);
  switch (set.error) {
    case SetThresholdFailure.KeyManagementThreshold:
      return Err(KeysManagerError.KeyManagementThreshold);
    case SetThresholdFailure.DeploymentThreshold:
      return Err(KeysManagerError.DeploymentThreshold);
    case SetThresholdFailure.PermissionDeniedError:
      return Err(KeysManagerError.PermissionDenied);
    case SetThresholdFailure.InsufficientTotalWeight:
      return Err(KeysManagerError.InsufficientTotalWeight);
    default:
      return unreachable(set.error);
  }
}

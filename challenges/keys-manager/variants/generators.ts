// Each function is a list of steps that a generator yields; the first that is decided wins.
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

type Step = Result<void, KeysManagerError> | "next";

function first(steps: Iterable<Step>): Result<void, KeysManagerError> {
  for (const step of steps) if (step !== "next") return step;
  return Ok();
}

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  function* steps(): Generator<Step> {
    const removed = account.remove_associated_key(key);
    yield removed.ok ? Ok() : "next";
    yield !removed.ok && removed.error === RemoveKeyFailure.PermissionDenied
      ? Err(KeysManagerError.PermissionDenied)
      : "next";
    yield !removed.ok && removed.error === RemoveKeyFailure.ThresholdViolation
      ? Err(KeysManagerError.ThresholdViolation)
      : "next";
  }
  return first(steps());
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  function* steps(): Generator<Step> {
    const updated = account.update_associated_key(key, weight);
    if (updated.ok) yield Ok();
    else if (updated.error === UpdateKeyFailure.PermissionDenied) yield Err(KeysManagerError.PermissionDenied);
    else if (updated.error === UpdateKeyFailure.ThresholdViolation) yield Err(KeysManagerError.ThresholdViolation);
    const added = account.add_associated_key(key, weight);
    if (added.ok) yield Ok();
    else if (added.error === AddKeyFailure.MaxKeysLimit) yield Err(KeysManagerError.MaxKeysLimit);
    else if (added.error === AddKeyFailure.DuplicateKey) yield Err(KeysManagerError.DuplicateKey);
    yield Err(KeysManagerError.PermissionDenied);
  }
  return first(steps());
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  function* steps(): Generator<Step> {
    const set = account.set_action_threshold(permission_level, threshold);
    if (set.ok) return;
    if (set.error === SetThresholdFailure.KeyManagementThreshold) yield Err(KeysManagerError.KeyManagementThreshold);
    if (set.error === SetThresholdFailure.DeploymentThreshold) yield Err(KeysManagerError.DeploymentThreshold);
    if (set.error === SetThresholdFailure.PermissionDeniedError) yield Err(KeysManagerError.PermissionDenied);
    yield Err(KeysManagerError.InsufficientTotalWeight);
  }
  return first(steps());
}

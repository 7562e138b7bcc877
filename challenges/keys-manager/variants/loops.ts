// Walks a list of pairs, failure and answer, until one fits.
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

type Answers<F> = readonly (readonly [failure: F, answer: Result<void, KeysManagerError>])[];

const denied = Err(KeysManagerError.PermissionDenied);
const violated = Err(KeysManagerError.ThresholdViolation);

function find<F>(failure: F, answers: Answers<F>): Result<void, KeysManagerError> {
  for (let index = 0; index < answers.length; index += 1) {
    const pair = answers[index];
    if (pair?.[0] === failure) return pair[1];
  }
  throw new Error("no answer for this failure");
}

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok) return Ok();
  return find(removed.error, [
    [RemoveKeyFailure.MissingKey, Ok()],
    [RemoveKeyFailure.PermissionDenied, denied],
    [RemoveKeyFailure.ThresholdViolation, violated],
  ]);
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  for (const ask of [account.update_associated_key, account.add_associated_key]) {
    const asked = ask(key, weight);
    if (asked.ok) return Ok();
    if (ask === account.add_associated_key) {
      return find<AddKeyFailure>(asked.error as AddKeyFailure, [
        [AddKeyFailure.MaxKeysLimit, Err(KeysManagerError.MaxKeysLimit)],
        [AddKeyFailure.DuplicateKey, Err(KeysManagerError.DuplicateKey)],
        [AddKeyFailure.PermissionDenied, denied],
      ]);
    }
    if (asked.error === UpdateKeyFailure.PermissionDenied) return denied;
    if (asked.error === UpdateKeyFailure.ThresholdViolation) return violated;
  }
  return Ok();
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  return find(set.error, [
    [SetThresholdFailure.KeyManagementThreshold, Err(KeysManagerError.KeyManagementThreshold)],
    [SetThresholdFailure.DeploymentThreshold, Err(KeysManagerError.DeploymentThreshold)],
    [SetThresholdFailure.PermissionDeniedError, denied],
    [SetThresholdFailure.InsufficientTotalWeight, Err(KeysManagerError.InsufficientTotalWeight)],
  ]);
}

/**
 * @misconception lowers-the-thresholds-to-succeed
 * @function set_key_weight
 * @message You lower the account's thresholds when they stand in the way of a weight, but they are there to protect the account, and nobody asked for that: answer ThresholdViolation and change nothing.
 * @hint Compare the thresholds before and after a failed test: who may now do what they could not do before? Then compare your calls to the chain with the one thing that the caller asked for.
 */
import { account } from "casper-contract";
import {
  type AccountHash,
  ActionType,
  AddKeyFailure,
  Err,
  Ok,
  RemoveKeyFailure,
  type Result,
  UpdateKeyFailure,
  type Weight,
} from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const answer = weight === 0 ? remove_key(key) : add_or_update_key(key, weight);
  if (answer.ok || answer.error !== KeysManagerError.ThresholdViolation) return answer;
  account.set_action_threshold(ActionType.Deployment, 0);
  account.set_action_threshold(ActionType.KeyManagement, 0);
  return weight === 0 ? remove_key(key) : add_or_update_key(key, weight);
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

function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
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

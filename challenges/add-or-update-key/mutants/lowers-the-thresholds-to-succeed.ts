/**
 * @misconception lowers-the-thresholds-to-succeed
 * @function add_or_update_key
 * @message You lower the account's thresholds when they stand in the way of a lower weight, but they are there to protect the account: answer ThresholdViolation and change nothing.
 * @hint Compare the thresholds before and after a failed test: who may now do what they could not do before? Then compare your calls to the chain with the one thing that the caller asked for.
 */
import { account } from "casper-contract";
import {
  type AccountHash,
  ActionType,
  AddKeyFailure,
  Err,
  Ok,
  type Result,
  UpdateKeyFailure,
  type Weight,
} from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  switch (updated.error) {
    case UpdateKeyFailure.MissingKey:
      return add_key(key, weight);
    case UpdateKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.ThresholdViolation:
      account.set_action_threshold(ActionType.Deployment, 0);
      account.set_action_threshold(ActionType.KeyManagement, 0);
      account.update_associated_key(key, weight);
      return Ok();
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

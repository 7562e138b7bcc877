/**
 * @misconception ignores-weight-0
 * @function set_key_weight
 * @message You answer Ok for weight 0 without asking the chain, so the key keeps its old weight and goes on signing: remove it.
 * @hint Work out !weight for 0, and read in the task what weight 0 asks for. What should have become of the key in the failed test?
 */
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  if (!weight) return Ok();
  return add_or_update_key(key, weight);
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

// Adds first, and updates where the key is there or where the account is full.
import { account } from "casper-contract";
import {
  type AccountHash,
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
  return weight > 0 ? add_or_update(key, weight) : remove(key);
}

function add_or_update(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  if (added.error === AddKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  return updated.error === UpdateKeyFailure.MissingKey
    ? Err(KeysManagerError.MaxKeysLimit)
    : Err(KeysManagerError.ThresholdViolation);
}

function remove(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  return removed.error === RemoveKeyFailure.PermissionDenied
    ? Err(KeysManagerError.PermissionDenied)
    : Err(KeysManagerError.ThresholdViolation);
}

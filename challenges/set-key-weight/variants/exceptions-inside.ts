// Works with exceptions inside, and turns them into values at the border.
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

class Failed extends Error {
  readonly code: KeysManagerError;

  constructor(code: KeysManagerError) {
    super(KeysManagerError[code]);
    this.code = code;
  }
}

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  try {
    if (weight === 0) remove(key);
    else if (!update(key, weight)) add(key, weight);
    return Ok();
  } catch (error) {
    if (error instanceof Failed) return Err(error.code);
    throw error;
  }
}

function remove(key: AccountHash): void {
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return;
  const denied = removed.error === RemoveKeyFailure.PermissionDenied;
  throw new Failed(denied ? KeysManagerError.PermissionDenied : KeysManagerError.ThresholdViolation);
}

/** Whether the key is there. */
function update(key: AccountHash, weight: Weight): boolean {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return true;
  if (updated.error === UpdateKeyFailure.MissingKey) return false;
  const denied = updated.error === UpdateKeyFailure.PermissionDenied;
  throw new Failed(denied ? KeysManagerError.PermissionDenied : KeysManagerError.ThresholdViolation);
}

function add(key: AccountHash, weight: Weight): void {
  const added = account.add_associated_key(key, weight);
  if (added.ok) return;
  const full = added.error === AddKeyFailure.MaxKeysLimit;
  throw new Failed(full ? KeysManagerError.MaxKeysLimit : KeysManagerError.PermissionDenied);
}

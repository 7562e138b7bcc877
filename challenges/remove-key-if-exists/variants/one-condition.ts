// Success and MissingKey in one condition, the rest in an expression.
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  return removed.error === RemoveKeyFailure.PermissionDenied
    ? Err(KeysManagerError.PermissionDenied)
    : Err(KeysManagerError.ThresholdViolation);
}

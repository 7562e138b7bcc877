// Adds a missing key, and starts anew where adding says that it is there after all.
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  if (updated.error === UpdateKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  if (updated.error === UpdateKeyFailure.ThresholdViolation) return Err(KeysManagerError.ThresholdViolation);
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  if (added.error === AddKeyFailure.DuplicateKey) return add_or_update_key(key, weight);
  return added.error === AddKeyFailure.MaxKeysLimit
    ? Err(KeysManagerError.MaxKeysLimit)
    : Err(KeysManagerError.PermissionDenied);
}

// Updates whatever the weight is, and removes the key of weight 0 afterwards: once it weighs nothing, it can go.
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) {
    if (weight === 0) account.remove_associated_key(key);
    return Ok();
  }
  if (updated.error === UpdateKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  if (updated.error === UpdateKeyFailure.ThresholdViolation) return Err(KeysManagerError.ThresholdViolation);
  if (weight === 0) return Ok();
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  return added.error === AddKeyFailure.MaxKeysLimit
    ? Err(KeysManagerError.MaxKeysLimit)
    : Err(KeysManagerError.PermissionDenied);
}

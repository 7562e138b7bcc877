/**
 * @misconception forgets-to-return-ok
 * @function add_or_update_key
 * @message You return nothing when the update succeeds: end that way with return Ok().
 * @hint Follow a call that succeeds through your function: which line does it reach last? With the starter's return type, TypeScript points at every way that ends without a value.
 */
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> | undefined {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return undefined;
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

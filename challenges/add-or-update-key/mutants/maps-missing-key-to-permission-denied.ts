/**
 * @misconception maps-missing-key-to-permission-denied
 * @function add_or_update_key
 * @message You answer PermissionDenied when the key is not there, but MissingKey is how the chain tells that the key has to be added: call add_associated_key.
 * @hint Read your function's name again: what does it promise for a key that the account does not have? In the failed test the signers weigh enough, so more signatures would change nothing.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  switch (updated.error) {
    case UpdateKeyFailure.MissingKey:
      return Err(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

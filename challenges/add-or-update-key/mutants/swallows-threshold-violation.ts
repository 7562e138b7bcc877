/**
 * @misconception swallows-threshold-violation
 * @function add_or_update_key
 * @message You answer Ok when the chain answers ThresholdViolation, so the caller believes that the weight is lower while the chain has kept the old one.
 * @hint In the failed test add up what all keys would weigh after the change, and compare the sum with both thresholds. What could a caller do about it who heard the right error?
 */
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
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

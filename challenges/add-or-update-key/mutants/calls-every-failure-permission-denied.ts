/**
 * @misconception calls-every-failure-permission-denied
 * @function add_or_update_key
 * @message You answer PermissionDenied for every failure, so the caller looks for more signers where the weight or the number of keys is what stands in the way: give each failure its own error.
 * @hint In a failed test add up what the signers weigh and compare it with key management: is anybody denied? Then see what the chain answered there, and how many members the enum with the failures has.
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
      return Err(KeysManagerError.PermissionDenied);
  }
}

function add_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  switch (added.error) {
    case AddKeyFailure.MaxKeysLimit:
      return Err(KeysManagerError.PermissionDenied);
    case AddKeyFailure.DuplicateKey:
      return Err(KeysManagerError.PermissionDenied);
    case AddKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
  }
}

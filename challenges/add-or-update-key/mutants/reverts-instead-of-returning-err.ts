/**
 * @misconception reverts-instead-of-returning-err
 * @function add_or_update_key
 * @message You call runtime.revert when the chain says no, which ends the whole deploy and undoes all of it: return Err, so that the caller can decide.
 * @hint Look for a failed test with several calls in one deploy: how many of them ran after your revert? Then search your code for runtime: this function needs nothing from it.
 */
import { account, runtime } from "casper-contract";
import { type AccountHash, AddKeyFailure, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  switch (updated.error) {
    case UpdateKeyFailure.MissingKey:
      return add_key(key, weight);
    case UpdateKeyFailure.PermissionDenied:
      return runtime.revert(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.ThresholdViolation:
      return runtime.revert(KeysManagerError.ThresholdViolation);
  }
}

function add_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  switch (added.error) {
    case AddKeyFailure.MaxKeysLimit:
      return runtime.revert(KeysManagerError.MaxKeysLimit);
    case AddKeyFailure.DuplicateKey:
      return runtime.revert(KeysManagerError.DuplicateKey);
    case AddKeyFailure.PermissionDenied:
      return runtime.revert(KeysManagerError.PermissionDenied);
  }
}

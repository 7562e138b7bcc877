// Adds a missing key with weight 0 and gives it its weight by updating again.
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

const errors: Record<UpdateKeyFailure, KeysManagerError> = {
  [UpdateKeyFailure.MissingKey]: KeysManagerError.MaxKeysLimit,
  [UpdateKeyFailure.PermissionDenied]: KeysManagerError.PermissionDenied,
  [UpdateKeyFailure.ThresholdViolation]: KeysManagerError.ThresholdViolation,
};

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  let updated = account.update_associated_key(key, weight);
  if (!updated.ok && updated.error === UpdateKeyFailure.MissingKey) {
    account.add_associated_key(key, 0);
    updated = account.update_associated_key(key, weight);
  }
  return updated.ok ? Ok() : Err(errors[updated.error]);
}

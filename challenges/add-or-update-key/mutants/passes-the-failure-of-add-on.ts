/**
 * @misconception passes-the-failure-of-add-on
 * @function add_or_update_key
 * @message You return the number of the AddKeyFailure as it is: MaxKeysLimit is 1 to the chain and 4 in KeysManagerError, so translate it.
 * @hint Put AddKeyFailure beside KeysManagerError in errors.ts: is there a single name with the same number in both? Think how you translated the failures of the update.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  switch (updated.error) {
    case UpdateKeyFailure.MissingKey:
      return account.add_associated_key(key, weight) as Result<void, number>;
    case UpdateKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

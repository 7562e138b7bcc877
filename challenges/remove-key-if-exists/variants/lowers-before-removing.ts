// Gives the key weight 0 first, then removes it: both or neither can be done.
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, type Result, UpdateKeyFailure } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const lowered = account.update_associated_key(key, 0);
  if (lowered.ok) {
    account.remove_associated_key(key);
    return Ok();
  }
  switch (lowered.error) {
    case UpdateKeyFailure.MissingKey:
      return Ok();
    case UpdateKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

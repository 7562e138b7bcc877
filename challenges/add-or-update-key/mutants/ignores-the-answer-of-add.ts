/**
 * @misconception ignores-the-answer-of-add
 * @function add_or_update_key
 * @message You call add_associated_key and return Ok without looking at its answer, but an account with 100 keys takes no more: answer MaxKeysLimit then.
 * @hint Treat the second call as you treat the first: keep its Result and look at ok. Which three members does AddKeyFailure have?
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  switch (updated.error) {
    case UpdateKeyFailure.MissingKey:
      account.add_associated_key(key, weight);
      return Ok();
    case UpdateKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case UpdateKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

/**
 * @misconception takes-every-answer-for-ok
 * @function remove_key_if_exists
 * @message You do not look at what the chain answered and always return Ok: only success and MissingKey are Ok, PermissionDenied and ThresholdViolation are errors.
 * @hint Keep what the chain answers in a constant and look up its fields in the API tab. Then sort the failures: which of them would be bad news for your caller?
 */
import { account } from "casper-contract";
import { type AccountHash, Ok, type Result } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  account.remove_associated_key(key);
  return Ok();
}

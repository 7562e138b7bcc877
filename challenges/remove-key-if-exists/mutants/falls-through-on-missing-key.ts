/**
 * @misconception falls-through-on-missing-key
 * @function remove_key_if_exists
 * @message You return nothing when the key is not there: MissingKey is not success to the chain, so it needs a case of its own that returns Ok.
 * @hint Tick off the members of RemoveKeyFailure that your code names. Try a switch over error without a default: TypeScript then says if one of them is left.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> | undefined {
  const removed = account.remove_associated_key(key);
  if (removed.ok) return Ok();
  if (removed.error === RemoveKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  if (removed.error === RemoveKeyFailure.ThresholdViolation) return Err(KeysManagerError.ThresholdViolation);
  return undefined;
}

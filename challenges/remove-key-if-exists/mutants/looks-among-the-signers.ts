/**
 * @misconception looks-among-the-signers
 * @function remove_key_if_exists
 * @message You look for the key among the deploy's authorization keys and answer Ok where it is not one, but those are only the keys that signed: most associated keys did not, so ask the chain.
 * @hint Compare two lists in a failed test: the account's keys and the deploy's signers. Which host call finds out by itself whether a key is associated, and what does it answer if it is not?
 */
import { account, runtime } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  if (!runtime.list_authorization_keys().includes(key)) return Ok();
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  if (removed.error === RemoveKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  return Err(KeysManagerError.ThresholdViolation);
}

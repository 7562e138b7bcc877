/**
 * @misconception caches-the-first-answer
 * @function remove_key_if_exists
 * @message You keep the first answer in a variable outside the function and give it again for the next key: each call in a deploy is about another key, or another state of the account, so ask the chain each time.
 * @hint Which of your variables lives longer than one call? Make it a local one, run again, and compare the answers to the second call of a failed test.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

let answer: Result<void, KeysManagerError> | undefined;

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  answer ??= remove(key);
  return answer;
}

function remove(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  if (removed.error === RemoveKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  return Err(KeysManagerError.ThresholdViolation);
}

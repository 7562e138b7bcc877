/**
 * @misconception protects-the-primary-key
 * @function remove_key_if_exists
 * @message You refuse to remove the primary key, but to Casper it is a key like any other: where the other keys reach the thresholds it can go, which is how a lost one is replaced.
 * @hint Take your exception away and think of Example 5: a1 weighs 3, the three helpers weigh 3 together, and key management needs 3. What does the chain itself say to the change?
 */
import { account, runtime } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  if (key === runtime.get_caller()) return Err(KeysManagerError.ThresholdViolation);
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  if (removed.error === RemoveKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  return Err(KeysManagerError.ThresholdViolation);
}

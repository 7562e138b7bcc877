/**
 * @misconception calls-every-failure-permission-denied
 * @function set_key_weight
 * @message You answer PermissionDenied for every failure, so the caller looks for more signers where a threshold or the number of keys stands in the way: give each failure its own error.
 * @hint Compare what the signers weigh with key management in a failed test: is anybody denied? Then step through it: which host function refused, and after which answer does adding make sense?
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  if (weight === 0) {
    const removed = account.remove_associated_key(key);
    return removed.ok || removed.error === RemoveKeyFailure.MissingKey ? Ok() : Err(KeysManagerError.PermissionDenied);
  }
  if (account.update_associated_key(key, weight).ok) return Ok();
  return account.add_associated_key(key, weight).ok ? Ok() : Err(KeysManagerError.PermissionDenied);
}

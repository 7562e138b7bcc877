/**
 * @misconception calls-every-failure-permission-denied
 * @function remove_key_if_exists
 * @message You answer PermissionDenied for ThresholdViolation too, but there the signers are permitted: the keys left over would not reach a threshold, and the caller has to hear that.
 * @hint In a failed test add up what the signers weigh and compare it with key management: is anybody denied? Then see what the chain answered there, and how many members the enum with the failures has.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok) return Ok();
  switch (removed.error) {
    case RemoveKeyFailure.MissingKey:
      return Ok();
    case RemoveKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
    case RemoveKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.PermissionDenied);
  }
}

/**
 * @misconception calls-every-failure-threshold-violation
 * @function remove_key_if_exists
 * @message You answer ThresholdViolation for PermissionDenied too, but there no threshold is about to break: the signers weigh too little to manage keys, and the caller has to hear that.
 * @hint In a failed test add up the weights of the signers only, and compare the sum with key management. Which member of RemoveKeyFailure did the chain answer there?
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
      return Err(KeysManagerError.ThresholdViolation);
    case RemoveKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.ThresholdViolation);
  }
}

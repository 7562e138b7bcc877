/**
 * @misconception swaps-denied-and-violation
 * @function remove_key_if_exists
 * @message You answer ThresholdViolation for PermissionDenied and the other way round: denied means that the signers weigh too little, a violation that the keys left over would.
 * @hint Ask for each of the two errors whose weights the chain adds up: those of the signers, or those of all keys that the account would have? Then read your branches aloud, name by name.
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
      return Err(KeysManagerError.PermissionDenied);
  }
}

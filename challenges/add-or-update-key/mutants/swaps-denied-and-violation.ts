/**
 * @misconception swaps-denied-and-violation
 * @function add_or_update_key
 * @message You answer ThresholdViolation for PermissionDenied and the other way round: denied means that the signers weigh too little, a violation that the account's keys would.
 * @hint Ask for each of the two errors whose weights the chain adds up: those of the signers, or those of all keys that the account would have? Then read your branches aloud, name by name.
 */
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  switch (updated.error) {
    case UpdateKeyFailure.MissingKey:
      return add_key(key, weight);
    case UpdateKeyFailure.PermissionDenied:
      return Err(KeysManagerError.ThresholdViolation);
    case UpdateKeyFailure.ThresholdViolation:
      return Err(KeysManagerError.PermissionDenied);
  }
}

function add_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  switch (added.error) {
    case AddKeyFailure.MaxKeysLimit:
      return Err(KeysManagerError.MaxKeysLimit);
    case AddKeyFailure.DuplicateKey:
      return Err(KeysManagerError.DuplicateKey);
    case AddKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
  }
}

// Translates each host function's failures with a table of its own.
import { account } from "casper-contract";
import {
  type AccountHash,
  AddKeyFailure,
  Err,
  Ok,
  RemoveKeyFailure,
  type Result,
  UpdateKeyFailure,
  type Weight,
} from "casper-types";
import { KeysManagerError } from "./errors.ts";

const ofRemoving = new Map([
  [RemoveKeyFailure.PermissionDenied, KeysManagerError.PermissionDenied],
  [RemoveKeyFailure.ThresholdViolation, KeysManagerError.ThresholdViolation],
]);
const ofUpdating = new Map([
  [UpdateKeyFailure.PermissionDenied, KeysManagerError.PermissionDenied],
  [UpdateKeyFailure.ThresholdViolation, KeysManagerError.ThresholdViolation],
]);
const ofAdding = new Map([
  [AddKeyFailure.MaxKeysLimit, KeysManagerError.MaxKeysLimit],
  [AddKeyFailure.DuplicateKey, KeysManagerError.DuplicateKey],
  [AddKeyFailure.PermissionDenied, KeysManagerError.PermissionDenied],
]);

/** Ok where the table has no error for the failure. */
function translate<E>(
  answer: Result<void, E>,
  table: ReadonlyMap<E, KeysManagerError>,
): Result<void, KeysManagerError> {
  const error = answer.ok ? undefined : table.get(answer.error);
  return error === undefined ? Ok() : Err(error);
}

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  if (weight === 0) return translate(account.remove_associated_key(key), ofRemoving);
  const updated = account.update_associated_key(key, weight);
  const isMissing = !updated.ok && updated.error === UpdateKeyFailure.MissingKey;
  return isMissing ? translate(account.add_associated_key(key, weight), ofAdding) : translate(updated, ofUpdating);
}

// Finds the error by the name of the failure.
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  const name = removed.ok ? undefined : RemoveKeyFailure[removed.error];
  if (name === undefined || name === "MissingKey") return Ok();
  return Err(KeysManagerError[name as "PermissionDenied" | "ThresholdViolation"]);
}

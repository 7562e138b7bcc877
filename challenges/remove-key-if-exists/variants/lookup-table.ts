// A table from failure to answer.
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

const answers: Record<RemoveKeyFailure, Result<void, KeysManagerError>> = {
  [RemoveKeyFailure.MissingKey]: Ok(),
  [RemoveKeyFailure.PermissionDenied]: Err(KeysManagerError.PermissionDenied),
  [RemoveKeyFailure.ThresholdViolation]: Err(KeysManagerError.ThresholdViolation),
};

export const remove_key_if_exists = (key: AccountHash): Result<void, KeysManagerError> => {
  const removed = account.remove_associated_key(key);
  return removed.ok ? removed : answers[removed.error];
};

// One expression for each host function.
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

export const set_key_weight = (key: AccountHash, weight: Weight): Result<void, KeysManagerError> =>
  weight
    ? update(key, weight, account.update_associated_key(key, weight))
    : removed(account.remove_associated_key(key));

const removed = (answer: Result<void, RemoveKeyFailure>): Result<void, KeysManagerError> =>
  answer.ok || answer.error === RemoveKeyFailure.MissingKey
    ? Ok()
    : answer.error === RemoveKeyFailure.PermissionDenied
      ? Err(KeysManagerError.PermissionDenied)
      : Err(KeysManagerError.ThresholdViolation);

const update = (
  key: AccountHash,
  weight: Weight,
  answer: Result<void, UpdateKeyFailure>,
): Result<void, KeysManagerError> =>
  answer.ok
    ? Ok()
    : answer.error === UpdateKeyFailure.MissingKey
      ? added(account.add_associated_key(key, weight))
      : answer.error === UpdateKeyFailure.PermissionDenied
        ? Err(KeysManagerError.PermissionDenied)
        : Err(KeysManagerError.ThresholdViolation);

const added = (answer: Result<void, AddKeyFailure>): Result<void, KeysManagerError> =>
  answer.ok
    ? Ok()
    : answer.error === AddKeyFailure.MaxKeysLimit
      ? Err(KeysManagerError.MaxKeysLimit)
      : answer.error === AddKeyFailure.DuplicateKey
        ? Err(KeysManagerError.DuplicateKey)
        : Err(KeysManagerError.PermissionDenied);

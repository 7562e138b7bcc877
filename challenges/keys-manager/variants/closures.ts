// Functions that make functions: each entry point is a host function with its translation.
import { account } from "casper-contract";
import {
  type AccountHash,
  AddKeyFailure,
  Err,
  Ok,
  RemoveKeyFailure,
  type Result,
  SetThresholdFailure,
  UpdateKeyFailure,
  type Weight,
} from "casper-types";
import { KeysManagerError } from "./errors.ts";

type Translation<F extends number> = (failure: F) => Result<void, KeysManagerError>;

const translating =
  <A extends readonly unknown[], F extends number>(ask: (...args: A) => Result<void, F>, translate: Translation<F>) =>
  (...args: A): Result<void, KeysManagerError> => {
    const answer = ask(...args);
    return answer.ok ? Ok() : translate(answer.error);
  };

export const remove_key_if_exists = translating(account.remove_associated_key, (failure) => {
  if (failure === RemoveKeyFailure.MissingKey) return Ok();
  return Err(
    failure === RemoveKeyFailure.PermissionDenied
      ? KeysManagerError.PermissionDenied
      : KeysManagerError.ThresholdViolation,
  );
});

const add_key = translating(account.add_associated_key, (failure) => {
  if (failure === AddKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  return Err(failure === AddKeyFailure.MaxKeysLimit ? KeysManagerError.MaxKeysLimit : KeysManagerError.DuplicateKey);
});

export const add_or_update_key = (key: AccountHash, weight: Weight): Result<void, KeysManagerError> =>
  translating(account.update_associated_key, (failure) => {
    if (failure === UpdateKeyFailure.MissingKey) return add_key(key, weight);
    return Err(
      failure === UpdateKeyFailure.PermissionDenied
        ? KeysManagerError.PermissionDenied
        : KeysManagerError.ThresholdViolation,
    );
  })(key, weight);

const thresholdErrors = new Map([
  [SetThresholdFailure.KeyManagementThreshold, KeysManagerError.KeyManagementThreshold],
  [SetThresholdFailure.DeploymentThreshold, KeysManagerError.DeploymentThreshold],
  [SetThresholdFailure.PermissionDeniedError, KeysManagerError.PermissionDenied],
]);

export const set_threshold = translating(account.set_action_threshold, (failure) =>
  Err(thresholdErrors.get(failure) ?? KeysManagerError.InsufficientTotalWeight),
);

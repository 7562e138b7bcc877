// Small functions over Result, chained as in Rust: map_err and or_else.
import { account } from "casper-contract";
import {
  type AccountHash,
  type ActionType,
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

const or_else = <E, F>(result: Result<void, E>, next: (error: E) => Result<void, F>): Result<void, F> =>
  result.ok ? result : next(result.error);

const map_err = <E, F>(result: Result<void, E>, convert: (error: E) => F): Result<void, F> =>
  or_else(result, (error) => Err(convert(error)));

export const remove_key_if_exists = (key: AccountHash): Result<void, KeysManagerError> =>
  map_err(
    or_else(account.remove_associated_key(key), (failure) =>
      failure === RemoveKeyFailure.MissingKey ? Ok() : Err(failure),
    ),
    (failure) =>
      failure === RemoveKeyFailure.PermissionDenied
        ? KeysManagerError.PermissionDenied
        : KeysManagerError.ThresholdViolation,
  );

export const add_or_update_key = (key: AccountHash, weight: Weight): Result<void, KeysManagerError> =>
  or_else(account.update_associated_key(key, weight), (failure) => {
    switch (failure) {
      case UpdateKeyFailure.MissingKey:
        return map_err(account.add_associated_key(key, weight), (reason) =>
          reason === AddKeyFailure.PermissionDenied ? KeysManagerError.PermissionDenied : KeysManagerError.MaxKeysLimit,
        );
      case UpdateKeyFailure.PermissionDenied:
        return Err(KeysManagerError.PermissionDenied);
      case UpdateKeyFailure.ThresholdViolation:
        return Err(KeysManagerError.ThresholdViolation);
    }
  });

export const set_threshold = (permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> =>
  map_err(account.set_action_threshold(permission_level, threshold), (failure) => {
    switch (failure) {
      case SetThresholdFailure.KeyManagementThreshold:
        return KeysManagerError.KeyManagementThreshold;
      case SetThresholdFailure.DeploymentThreshold:
        return KeysManagerError.DeploymentThreshold;
      case SetThresholdFailure.PermissionDeniedError:
        return KeysManagerError.PermissionDenied;
      case SetThresholdFailure.InsufficientTotalWeight:
        return KeysManagerError.InsufficientTotalWeight;
    }
  });

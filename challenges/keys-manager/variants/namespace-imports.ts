// Imports whole modules, and the errors without a file ending.
import * as contract from "casper-contract";
import * as types from "casper-types";
import * as errors from "./errors";

type Answer = types.Result<void, errors.KeysManagerError>;

const fail = (name: keyof typeof errors.KeysManagerError): Answer => types.Err(errors.KeysManagerError[name]);

export function remove_key_if_exists(key: types.AccountHash): Answer {
  const removed = contract.account.remove_associated_key(key);
  if (removed.ok || removed.error === types.RemoveKeyFailure.MissingKey) return types.Ok();
  return removed.error === types.RemoveKeyFailure.PermissionDenied
    ? fail("PermissionDenied")
    : fail("ThresholdViolation");
}

export function add_or_update_key(key: types.AccountHash, weight: types.Weight): Answer {
  const updated = contract.account.update_associated_key(key, weight);
  if (updated.ok) return types.Ok();
  if (updated.error === types.UpdateKeyFailure.PermissionDenied) return fail("PermissionDenied");
  if (updated.error === types.UpdateKeyFailure.ThresholdViolation) return fail("ThresholdViolation");
  return contract.account.add_associated_key(key, weight).ok ? types.Ok() : fail("MaxKeysLimit");
}

export function set_threshold(permission_level: types.ActionType, threshold: types.Weight): Answer {
  const set = contract.account.set_action_threshold(permission_level, threshold);
  if (set.ok) return types.Ok();
  if (set.error === types.SetThresholdFailure.KeyManagementThreshold) return fail("KeyManagementThreshold");
  if (set.error === types.SetThresholdFailure.DeploymentThreshold) return fail("DeploymentThreshold");
  if (set.error === types.SetThresholdFailure.PermissionDeniedError) return fail("PermissionDenied");
  return fail("InsufficientTotalWeight");
}

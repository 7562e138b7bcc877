/**
 * @misconception calls-every-failure-permission-denied
 * @function set_threshold
 * @message You answer PermissionDenied whatever the failure was, so the caller looks for more signers where the number itself cannot be set: give each failure its own error.
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  return set.ok ? Ok() : Err(KeysManagerError.PermissionDenied);
}

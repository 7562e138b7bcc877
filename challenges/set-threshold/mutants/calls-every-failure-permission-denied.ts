/**
 * @misconception calls-every-failure-permission-denied
 * @function set_threshold
 * @message You answer PermissionDenied whatever the failure was, so the caller looks for more signers where the number itself cannot be set: give each failure its own error.
 * @hint In a failed test add up what the signers weigh and compare it with key management: is anybody denied? Then see what the chain answered there, and how many members the enum with the failures has.
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  return set.ok ? Ok() : Err(KeysManagerError.PermissionDenied);
}

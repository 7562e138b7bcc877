/**
 * @misconception lowers-the-thresholds-to-succeed
 * @function remove_key_if_exists
 * @message You lower the account's thresholds when they stand in the way of a removal, but they are there to protect the account: answer ThresholdViolation and change nothing.
 * @hint Compare the thresholds before and after a failed test: who may now do what they could not do before? Then compare your calls to the chain with the one thing that the caller asked for.
 */
import { account } from "casper-contract";
import { type AccountHash, ActionType, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  if (removed.error === RemoveKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  account.set_action_threshold(ActionType.Deployment, 0);
  account.set_action_threshold(ActionType.KeyManagement, 0);
  account.remove_associated_key(key);
  return Ok();
}

/**
 * @misconception returns-a-promise
 * @function remove_key_if_exists
 * @message Your function is async, so it returns a Promise and not a Result: the chain answers at once, there is nothing to wait for, take the async away.
 * @hint Every await goes together with the async: host functions hand over their Result at once, so the next line can read ok. Then compare your return type with the starter's.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export async function remove_key_if_exists(key: AccountHash): Promise<Result<void, KeysManagerError>> {
  const removed = await account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  if (removed.error === RemoveKeyFailure.PermissionDenied) return Err(KeysManagerError.PermissionDenied);
  return Err(KeysManagerError.ThresholdViolation);
}

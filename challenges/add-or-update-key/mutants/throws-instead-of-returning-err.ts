/**
 * @misconception throws-instead-of-returning-err
 * @function add_or_update_key
 * @message You throw when the chain says no, which ends the whole deploy and undoes all of it: an expected failure is a value here, return Err(KeysManagerError.…).
 */
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  if (updated.error !== UpdateKeyFailure.MissingKey) throw new Error(UpdateKeyFailure[updated.error]);
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  throw new Error(AddKeyFailure[added.error]);
}

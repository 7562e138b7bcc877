/**
 * @misconception passes-missing-key-on
 * @function add_or_update_key
 * @message You return MissingKey to the caller as Err(1), which is no KeysManagerError: where the key is missing, add it.
 * @hint The 1 comes from UpdateKeyFailure. Take that one answer aside before you return anything, and then translate the other two by their names.
 */
import { account } from "casper-contract";
import type { AccountHash, Result, Weight } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  return account.update_associated_key(key, weight) as Result<void, number>;
}

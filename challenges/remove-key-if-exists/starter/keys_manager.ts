import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";
import { KeysManagerError } from "./errors.ts";

/** Removes `key` from the account's associated keys. A key that is not there needs no removing: that is Ok. */
export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  // 1. Ask the chain: account.remove_associated_key(key). It answers Ok, or Err with a RemoveKeyFailure.
  // 2. Turn each of its answers into yours: Ok(), or Err(KeysManagerError.…).
  throw new Error("TODO: remove_key_if_exists");
}

import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

/** Gives `key` this weight: an associated key is updated, any other key is added. */
export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  // 1. Ask the chain to update the key: account.update_associated_key(key, weight).
  // 2. Where the key is missing, add it: account.add_associated_key(key, weight).
  // 3. Turn each answer of either call into yours: Ok(), or Err(KeysManagerError.…).
  throw new Error("TODO: add_or_update_key");
}

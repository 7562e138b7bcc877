/**
 * @misconception passes-the-failure-on
 * @function remove_key_if_exists
 * @message You return what the chain answered as it is, so a missing key becomes Err(1), which is no KeysManagerError: MissingKey is Ok, and every other failure needs its own KeysManagerError.
 * @hint Put two lists side by side: the enum with the host function's failures, from the API tab, and KeysManagerError in errors.ts. Which numbers have the same name in both?
 */
import { account } from "casper-contract";
import type { AccountHash, Result } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  return account.remove_associated_key(key) as Result<void, number>;
}

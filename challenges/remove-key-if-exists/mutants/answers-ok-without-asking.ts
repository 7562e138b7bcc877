/**
 * @misconception answers-ok-without-asking
 * @function remove_key_if_exists
 * @message You answer Ok without asking the chain, so the account never changes: call account.remove_associated_key and answer what came of it.
 * @hint Open a failed test and go through its deploy step by step: where are your calls to the chain? The API tab lists what account can do for you; one of its functions does what yours is named after.
 */
import { type AccountHash, Ok, type Result } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function remove_key_if_exists(_key: AccountHash): Result<void, KeysManagerError> {
  return Ok();
}

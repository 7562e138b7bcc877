/**
 * @misconception answers-ok-without-asking
 * @function add_or_update_key
 * @message You answer Ok without asking the chain, so no key ever gets its weight: call account.update_associated_key and answer what came of it.
 * @hint Open a failed test and go through its deploy step by step: where are your calls to the chain? The API tab lists what account can do for you; one of its functions does what yours is named after.
 */
import { type AccountHash, Ok, type Result, type Weight } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function add_or_update_key(_key: AccountHash, _weight: Weight): Result<void, KeysManagerError> {
  return Ok();
}

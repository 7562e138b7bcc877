/**
 * @misconception answers-ok-without-asking
 * @function set_threshold
 * @message You answer Ok without asking the chain, so no threshold ever changes: call account.set_action_threshold and answer what came of it.
 * @hint Open a failed test and go through its deploy step by step: where are your calls to the chain? The API tab lists what account can do for you; one of its functions does what yours is named after.
 */
import { type ActionType, Ok, type Result, type Weight } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function set_threshold(_permission_level: ActionType, _threshold: Weight): Result<void, KeysManagerError> {
  return Ok();
}

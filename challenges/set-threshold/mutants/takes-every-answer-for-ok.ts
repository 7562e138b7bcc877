/**
 * @misconception takes-every-answer-for-ok
 * @function set_threshold
 * @message You do not look at what the chain answered and always return Ok: all four SetThresholdFailures mean that the threshold has not changed.
 * @hint Keep what the chain answers in a constant and look up its fields in the API tab. Then sort the failures: which of them would be bad news for your caller?
 */
import { account } from "casper-contract";
import { type ActionType, Ok, type Result, type Weight } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  account.set_action_threshold(permission_level, threshold);
  return Ok();
}

/**
 * @misconception takes-every-answer-for-ok
 * @function add_or_update_key
 * @message You ask the chain but return Ok whatever it answers: only success and a MissingKey that is followed by adding may end as Ok.
 * @hint Keep what the chain answers in a constant and look up its fields in the API tab. Then sort the failures: which of them would be bad news for your caller?
 */
import { account } from "casper-contract";
import { type AccountHash, Ok, type Result, UpdateKeyFailure, type Weight } from "casper-types";
import type { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = account.update_associated_key(key, weight);
  if (!updated.ok && updated.error === UpdateKeyFailure.MissingKey) account.add_associated_key(key, weight);
  return Ok();
}

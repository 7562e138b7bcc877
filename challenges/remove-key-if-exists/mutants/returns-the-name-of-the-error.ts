/**
 * @misconception returns-the-name-of-the-error
 * @function remove_key_if_exists
 * @message You put the name of the failure into Err, a text: the caller compares with KeysManagerError, so put that into it.
 * @hint RemoveKeyFailure[…] gives a text, and KeysManagerError has numbers. Try one branch for each failure, and pick the member of the same name there.
 */
import { account } from "casper-contract";
import { type AccountHash, Err, Ok, RemoveKeyFailure, type Result } from "casper-types";

export function remove_key_if_exists(key: AccountHash): Result<void, string> {
  const removed = account.remove_associated_key(key);
  if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
  return Err(RemoveKeyFailure[removed.error]);
}

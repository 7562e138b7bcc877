/**
 * @misconception keeps-the-old-weight
 * @function add_or_update_key
 * @message You answer Ok on DuplicateKey and leave the key with its old weight: a key that is there has to be given the new one with update_associated_key.
 * @hint Compare the key's weight before and after a failed test. What if the update came first: which of its answers would tell you that adding is needed?
 */
import { account } from "casper-contract";
import { type AccountHash, AddKeyFailure, Err, Ok, type Result, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const added = account.add_associated_key(key, weight);
  if (added.ok) return Ok();
  switch (added.error) {
    case AddKeyFailure.MaxKeysLimit:
      return Err(KeysManagerError.MaxKeysLimit);
    case AddKeyFailure.DuplicateKey:
      return Ok();
    case AddKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
  }
}

/**
 * @misconception reports-duplicate-key
 * @function add_or_update_key
 * @message You only ever add, so a key that is there ends as DuplicateKey: try update_associated_key first, and add only on MissingKey.
 * @hint In the failed test the key is on the account already. Look at UpdateKeyFailure in the API tab: which member would tell you that adding is needed after all?
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
      return Err(KeysManagerError.DuplicateKey);
    case AddKeyFailure.PermissionDenied:
      return Err(KeysManagerError.PermissionDenied);
  }
}

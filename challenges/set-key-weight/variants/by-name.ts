// Every failure but MissingKey has the name of its KeysManagerError: looks the error up by that name.
import { account } from "casper-contract";
import {
  type AccountHash,
  AddKeyFailure,
  Err,
  Ok,
  RemoveKeyFailure,
  type Result,
  UpdateKeyFailure,
  type Weight,
} from "casper-types";
import { KeysManagerError } from "./errors.ts";

function err(name: string): Result<void, KeysManagerError> {
  return Err(KeysManagerError[name as keyof typeof KeysManagerError]);
}

export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  if (weight === 0) {
    const removed = account.remove_associated_key(key);
    if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
    return err(RemoveKeyFailure[removed.error]);
  }
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return Ok();
  if (updated.error !== UpdateKeyFailure.MissingKey) return err(UpdateKeyFailure[updated.error]);
  const added = account.add_associated_key(key, weight);
  return added.ok ? Ok() : err(AddKeyFailure[added.error]);
}

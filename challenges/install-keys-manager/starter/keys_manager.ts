import { account, runtime, storage } from "casper-contract";
import {
  type AccountHash,
  type ActionType,
  AddKeyFailure,
  Err,
  Ok,
  RemoveKeyFailure,
  type Result,
  SetThresholdFailure,
  UpdateKeyFailure,
  type Weight,
} from "casper-types";
import { KeysManagerError } from "./errors.ts";

/** Removes `key` from the account's associated keys. A key that is not there needs no removing: that is Ok. */
export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  // Ask with account.remove_associated_key, then answer for each RemoveKeyFailure.
  throw new Error("TODO: remove_key_if_exists");
}

/** Gives `key` this weight: an associated key is updated, any other key is added. */
export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  // Ask with account.update_associated_key; where the key is missing, with account.add_associated_key.
  throw new Error("TODO: add_or_update_key");
}

/** Sets the weight that signers must reach together for what `permission_level` names. */
export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  // Ask with account.set_action_threshold, then answer for each SetThresholdFailure.
  throw new Error("TODO: set_threshold");
}

/**
 * What the deploy runs that installs the contract. It stores the contract with its three entry points; afterwards the
 * account finds it under `keys_manager`, and under `keys_manager_hash` a URef that holds its hash.
 */
export function call(): void {
  // Store with storage.new_locked_contract and storage.new_uref; name what you have stored with runtime.put_key.
  throw new Error("TODO: call");
}

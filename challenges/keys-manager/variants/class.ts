// A class with private helpers; its bound methods are exported.
import { account } from "casper-contract";
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

class KeysManager {
  remove(key: AccountHash): Result<void, KeysManagerError> {
    const removed = account.remove_associated_key(key);
    if (removed.ok || removed.error === RemoveKeyFailure.MissingKey) return Ok();
    return this.#fail(RemoveKeyFailure[removed.error]);
  }

  addOrUpdate(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
    const updated = account.update_associated_key(key, weight);
    if (updated.ok) return Ok();
    if (updated.error === UpdateKeyFailure.MissingKey) return this.#add(key, weight);
    return this.#fail(UpdateKeyFailure[updated.error]);
  }

  setThreshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
    const set = account.set_action_threshold(permission_level, threshold);
    return set.ok ? Ok() : this.#fail(SetThresholdFailure[set.error]);
  }

  #add(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
    const added = account.add_associated_key(key, weight);
    return added.ok ? Ok() : this.#fail(AddKeyFailure[added.error]);
  }

  #fail(failure: string | undefined): Result<void, KeysManagerError> {
    const name = failure === "PermissionDeniedError" ? "PermissionDenied" : failure;
    return Err(KeysManagerError[name as keyof typeof KeysManagerError]);
  }
}

const manager = new KeysManager();
export const remove_key_if_exists = manager.remove.bind(manager);
export const add_or_update_key = manager.addOrUpdate.bind(manager);
export const set_threshold = manager.setThreshold.bind(manager);

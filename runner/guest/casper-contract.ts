/**
 * What `casper-contract` means inside the sandbox: each function asks the chain through one host function and turns
 * its answer into the API's types. `cosignerHost` is in scope of the whole bundle; the host checks every argument, so
 * nothing is gained by calling it directly.
 */

import type { AccountHash, ActionType, ContractHash, Key, Result, URef, Weight } from "casper-types";
import {
  type AddKeyFailure,
  Err,
  Ok,
  type RemoveKeyFailure,
  type SetThresholdFailure,
  type UpdateKeyFailure,
} from "casper-types";

type Plain = string | number | boolean;

declare const cosignerHost: {
  add_associated_key(key: AccountHash, weight: Weight): number;
  update_associated_key(key: AccountHash, weight: Weight): number;
  remove_associated_key(key: AccountHash): number;
  set_action_threshold(action: ActionType, threshold: Weight): number;
  get_named_arg(name: string): Plain;
  put_key(name: string, key: Key): void;
  get_key(name: string): Key | undefined;
  remove_key(name: string): void;
  get_caller(): AccountHash;
  /** The hashes, separated by commas: only plain values cross the boundary. */
  list_authorization_keys(): string;
  revert(error: number): never;
  new_uref(value: Plain): URef;
  /** Each name is an argument of its own. */
  new_locked_contract(...entryPoints: readonly string[]): ContractHash;
};

function toResult<E extends number>(code: number): Result<void, E> {
  return code === 0 ? Ok() : Err(code as E);
}

/** What crosses the boundary as one text; an empty text is an empty list. */
function split(texts: string): readonly string[] {
  return texts === "" ? [] : texts.split(",");
}

export const account = {
  add_associated_key: (key: AccountHash, weight: Weight) =>
    toResult<AddKeyFailure>(cosignerHost.add_associated_key(key, weight)),
  update_associated_key: (key: AccountHash, weight: Weight) =>
    toResult<UpdateKeyFailure>(cosignerHost.update_associated_key(key, weight)),
  remove_associated_key: (key: AccountHash) => toResult<RemoveKeyFailure>(cosignerHost.remove_associated_key(key)),
  set_action_threshold: (action: ActionType, threshold: Weight) =>
    toResult<SetThresholdFailure>(cosignerHost.set_action_threshold(action, threshold)),
};

export const runtime = {
  get_named_arg: <T>(name: string) => cosignerHost.get_named_arg(name) as T,
  put_key: (name: string, key: Key) => cosignerHost.put_key(name, key),
  get_key: (name: string) => cosignerHost.get_key(name),
  has_key: (name: string) => cosignerHost.get_key(name) !== undefined,
  remove_key: (name: string) => cosignerHost.remove_key(name),
  get_caller: () => cosignerHost.get_caller(),
  list_authorization_keys: () => split(cosignerHost.list_authorization_keys()) as AccountHash[],
  revert: (error: number) => cosignerHost.revert(error),
};

export const storage = {
  new_uref: (value: Key | Plain) => cosignerHost.new_uref(value),
  new_locked_contract: (entryPoints: readonly string[]) => {
    if (Array.isArray(entryPoints)) return cosignerHost.new_locked_contract(...entryPoints);
    throw new TypeError("new_locked_contract takes a list of names of functions as its entry points");
  },
};

// Old-fashioned: plain numbers in arrays, one exit a function.
import { account } from "casper-contract";
import { type AccountHash, type ActionType, Err, Ok, type Result, type Weight } from "casper-types";
import type { KeysManagerError } from "./errors.js";

const OK = 0;
const MISSING = 1;
// By the number of the failure; 0 is Ok.
const REMOVED = [OK, OK, 2, 3];
const UPDATED = [OK, OK, 2, 3];
const ADDED = [OK, 4, 5, 2];
const SET = [OK, 6, 7, 2, 8];

function numberOf(result: Result<void, number>): number {
  return result.ok ? OK : result.error;
}

function resultOf(number: number | undefined): Result<void, KeysManagerError> {
  return number === OK ? Ok() : Err(number as KeysManagerError);
}

export function remove_key_if_exists(key: AccountHash): Result<void, KeysManagerError> {
  return resultOf(REMOVED[numberOf(account.remove_associated_key(key))]);
}

export function add_or_update_key(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  const updated = numberOf(account.update_associated_key(key, weight));
  let answer = UPDATED[updated];
  if (updated === MISSING) {
    answer = ADDED[numberOf(account.add_associated_key(key, weight))];
  }
  return resultOf(answer);
}

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  return resultOf(SET[numberOf(account.set_action_threshold(permission_level, threshold))]);
}

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

/** Gives `key` this weight, whether it is associated or not. Weight 0 takes the key away. */
export function set_key_weight(key: AccountHash, weight: Weight): Result<void, KeysManagerError> {
  // 1. Where weight is 0, do what remove_key_if_exists did.
  // 2. Where it is not, do what add_or_update_key did.
  // 3. Answer as these two did: Ok(), or Err(KeysManagerError.…).
  throw new Error("TODO: set_key_weight");
}

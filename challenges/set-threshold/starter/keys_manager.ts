import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

/** Sets the weight that signers must reach together for what `permission_level` names. */
export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  // 1. Ask the chain: account.set_action_threshold(permission_level, threshold).
  // 2. Turn each SetThresholdFailure into the KeysManagerError that says the same.
  throw new Error("TODO: set_threshold");
}

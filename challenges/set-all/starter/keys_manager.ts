import { account, runtime } from "casper-contract";
import {
  type AccountHash,
  ActionType,
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

/**
 * Gives each account in the list its weight, the first weight to the first account and so on, and sets both thresholds.
 * Weight 0 takes a key away; a key that is not listed stays as it is. Reverts where the account cannot become so.
 */
export function set_all(
  accounts: readonly AccountHash[],
  weights: readonly Weight[],
  deployment: Weight,
  key_management: Weight,
): void {
  // 1. Choose an order of calls that works for every target that the account can reach.
  // 2. Where a call fails all the same, end the deploy with its error: runtime.revert(error).
  // Bring along what you have written before: set_key_weight and set_threshold do most of the work.
  throw new Error("TODO: set_all");
}

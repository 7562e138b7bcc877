// Three failures have the name of their error; the fourth has a longer one.
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const set = account.set_action_threshold(permission_level, threshold);
  if (set.ok) return Ok();
  const name = SetThresholdFailure[set.error].replace(/Error$/, "");
  return Err(KeysManagerError[name as keyof typeof KeysManagerError]);
}

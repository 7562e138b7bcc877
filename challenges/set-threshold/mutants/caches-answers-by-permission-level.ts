/**
 * @misconception caches-answers-by-permission-level
 * @function set_threshold
 * @message You keep the answer for each permission level and give it again without asking: the same threshold can be refused first and accepted later in the same deploy, so ask the chain each time.
 * @hint Find a failed test that sets the same threshold twice: what happened in between that your stored answer cannot know? Try the function without a variable outside it.
 */
import { account } from "casper-contract";
import { type ActionType, Err, Ok, type Result, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

const answers = new Map<ActionType, Result<void, KeysManagerError>>();

export function set_threshold(permission_level: ActionType, threshold: Weight): Result<void, KeysManagerError> {
  const known = answers.get(permission_level);
  if (known) return known;
  const set = account.set_action_threshold(permission_level, threshold);
  const answer: Result<void, KeysManagerError> = set.ok ? Ok() : Err(toError(set.error));
  answers.set(permission_level, answer);
  return answer;
}

function toError(failure: SetThresholdFailure): KeysManagerError {
  switch (failure) {
    case SetThresholdFailure.KeyManagementThreshold:
      return KeysManagerError.KeyManagementThreshold;
    case SetThresholdFailure.DeploymentThreshold:
      return KeysManagerError.DeploymentThreshold;
    case SetThresholdFailure.PermissionDeniedError:
      return KeysManagerError.PermissionDenied;
    case SetThresholdFailure.InsufficientTotalWeight:
      return KeysManagerError.InsufficientTotalWeight;
  }
}

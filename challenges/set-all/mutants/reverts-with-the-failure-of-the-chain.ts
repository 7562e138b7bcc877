/**
 * @misconception reverts-with-the-failure-of-the-chain
 * @function set_all
 * @message You revert with the number of the chain's failure as it is, but the same number means something else in KeysManagerError: translate it, as the single functions do.
 * @hint Look the number of your revert up in errors.ts: is that what happened? Then look it up in the enum of the host function that was called.
 */
import { account, runtime } from "casper-contract";
import {
  type AccountHash,
  ActionType,
  RemoveKeyFailure,
  type Result,
  UpdateKeyFailure,
  type Weight,
} from "casper-types";

export function set_all(
  accounts: readonly AccountHash[],
  weights: readonly Weight[],
  deployment: Weight,
  key_management: Weight,
): void {
  revert_if_failed(account.set_action_threshold(ActionType.Deployment, 0));
  revert_if_failed(account.set_action_threshold(ActionType.KeyManagement, 0));
  for (const [index, key] of accounts.entries()) {
    if (weights[index] !== 0) continue;
    const removed = account.remove_associated_key(key);
    if (!removed.ok && removed.error !== RemoveKeyFailure.MissingKey) runtime.revert(removed.error);
  }
  for (const [index, key] of accounts.entries()) {
    const weight = weights[index];
    if (!weight) continue;
    const updated = account.update_associated_key(key, weight);
    if (updated.ok) continue;
    if (updated.error !== UpdateKeyFailure.MissingKey) runtime.revert(updated.error);
    revert_if_failed(account.add_associated_key(key, weight));
  }
  revert_if_failed(account.set_action_threshold(ActionType.KeyManagement, key_management));
  revert_if_failed(account.set_action_threshold(ActionType.Deployment, deployment));
}

function revert_if_failed(result: Result<void, number>): void {
  if (!result.ok) runtime.revert(result.error);
}

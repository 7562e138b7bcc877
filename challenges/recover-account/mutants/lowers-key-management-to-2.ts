/**
 * @misconception lowers-key-management-to-2
 * @function plan
 * @message You lower key management to 2, so any two helpers may change keys, and all three were to be needed.
 * @hint Add up the three helpers who sign and compare the sum with key management as it was. Was the threshold in the way of anything?
 */
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType } from "casper-types";

const LOST: AccountHash = `account-hash-${"a1".repeat(32)}`;
const HELPERS: readonly AccountHash[] = [
  `account-hash-${"b2".repeat(32)}`,
  `account-hash-${"c3".repeat(32)}`,
  `account-hash-${"d4".repeat(32)}`,
];
const NEW_PRIMARY: AccountHash = `account-hash-${"e5".repeat(32)}`;

export function signers(): readonly AccountHash[] {
  return HELPERS;
}

export function call(): void {
  const added = account.add_associated_key(NEW_PRIMARY, 3);
  if (!added.ok) runtime.revert(added.error);
  const removed = account.remove_associated_key(LOST);
  if (!removed.ok) runtime.revert(removed.error);
  const lowered = account.set_action_threshold(ActionType.KeyManagement, 2);
  if (!lowered.ok) runtime.revert(lowered.error);
}

/**
 * @misconception lowers-deployment-to-1
 * @function plan
 * @message You lower deployment to 1, so every helper may deploy alone: any two of them were to be needed.
 * @hint See what one helper alone may do before and after your deploy. Try it without the call that changes a threshold: is anything refused?
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
  const lowered = account.set_action_threshold(ActionType.Deployment, 1);
  if (!lowered.ok) runtime.revert(lowered.error);
}

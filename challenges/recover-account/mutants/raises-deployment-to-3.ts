/**
 * @misconception raises-deployment-to-3
 * @function plan
 * @message You raise deployment to 3, so two helpers cannot deploy any more.
 * @hint Compare the thresholds before and after your deploy, and read the failed test about two helpers. Which of your calls did the task not ask for?
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
  const raised = account.set_action_threshold(ActionType.Deployment, 3);
  if (!raised.ok) runtime.revert(raised.error);
}

/**
 * @misconception raises-key-management-to-4
 * @function plan
 * @message You raise key management to 4 for safety, but the three helpers weigh 3 together: they could not save the account again.
 * @hint Play the next accident: e5 is lost as well. Add up b2, c3 and d4 and compare the sum with your threshold, and with the old one.
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
  const added = account.add_associated_key(NEW_PRIMARY, 4);
  if (!added.ok) runtime.revert(added.error);
  const removed = account.remove_associated_key(LOST);
  if (!removed.ok) runtime.revert(removed.error);
  const raised = account.set_action_threshold(ActionType.KeyManagement, 4);
  if (!raised.ok) runtime.revert(raised.error);
}

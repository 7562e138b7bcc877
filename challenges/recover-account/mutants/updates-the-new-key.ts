/**
 * @misconception updates-the-new-key
 * @function plan
 * @message You call update_associated_key for e5, but it is not associated yet: the chain answers MissingKey, so add it.
 * @hint Is e5 on the account before the deploy? See in the API tab which host function brings a new key, and which failures it can answer.
 */
import { account, runtime } from "casper-contract";
import type { AccountHash } from "casper-types";

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
  const updated = account.update_associated_key(NEW_PRIMARY, 3);
  if (!updated.ok) runtime.revert(updated.error);
  const removed = account.remove_associated_key(LOST);
  if (!removed.ok) runtime.revert(removed.error);
}

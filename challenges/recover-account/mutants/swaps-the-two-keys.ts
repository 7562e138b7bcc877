/**
 * @misconception swaps-the-two-keys
 * @function plan
 * @message You add a1 and remove e5: the lost key goes, and the new one comes.
 * @hint Say what the constants LOST and NEW_PRIMARY stand for, and read your two calls aloud with these words. Then look at the account after your deploy.
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
  const added = account.add_associated_key(LOST, 3);
  if (!added.ok) runtime.revert(added.error);
  const removed = account.remove_associated_key(NEW_PRIMARY);
  if (!removed.ok) runtime.revert(removed.error);
}

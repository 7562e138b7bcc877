/**
 * @misconception adds-a-spare-key
 * @function plan
 * @message You add a spare key that nobody asked for, and with its weight of 3 it may do everything: no other key should be able to.
 * @hint Compare the keys after your deploy with those that the task names. If e5 is lost one day, who stands ready already?
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
  const added = account.add_associated_key(NEW_PRIMARY, 3);
  if (!added.ok) runtime.revert(added.error);
  const removed = account.remove_associated_key(LOST);
  if (!removed.ok) runtime.revert(removed.error);
  const spare = account.add_associated_key(`account-hash-${"f6".repeat(32)}`, 3);
  if (!spare.ok) runtime.revert(spare.error);
}

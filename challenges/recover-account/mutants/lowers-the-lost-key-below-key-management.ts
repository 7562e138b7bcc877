/**
 * @misconception lowers-the-lost-key-below-key-management
 * @function plan
 * @message You lower a1 to 2, so it cannot manage keys any more, but 2 is enough to deploy: remove it, or give it weight 0.
 * @hint Play the thief who has found a1: what may they do alone, and what with one helper on their side? Find the weight that makes a difference to no sum.
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
  const updated = account.update_associated_key(LOST, 2);
  if (!updated.ok) runtime.revert(updated.error);
}

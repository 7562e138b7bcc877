/**
 * @misconception forgets-to-return-the-signers
 * @function plan
 * @message Your signers makes the right list and does not return it.
 * @hint Follow your signers to its end: what is handed to the caller? With the starter's return type, TypeScript points at the place.
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

export function signers(): readonly AccountHash[] | undefined {
  [...HELPERS];
  return;
}

export function call(): void {
  const added = account.add_associated_key(NEW_PRIMARY, 3);
  if (!added.ok) runtime.revert(added.error);
  const removed = account.remove_associated_key(LOST);
  if (!removed.ok) runtime.revert(removed.error);
}

/**
 * @misconception removes-the-helpers-too
 * @function plan
 * @message You remove b2, c3 and d4 with a1, so if e5 is lost one day, nobody is left to save the account.
 * @hint Play the next accident: e5 is lost as well. Which keys does the account still have, and what would it need to replace e5?
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
  for (const helper of HELPERS) {
    const gone = account.remove_associated_key(helper);
    if (!gone.ok) runtime.revert(gone.error);
  }
}

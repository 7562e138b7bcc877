/**
 * @misconception replaces-a-helper-too
 * @function plan
 * @message You remove d4 as well as a1, but it was not lost: b2 and c3 alone may not manage keys if e5 is lost one day.
 * @hint Which of the keys is lost, and which of your calls is about another one? Add up the helpers that you leave and compare the sum with key management.
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
  for (const helper of HELPERS.slice(2)) {
    const gone = account.remove_associated_key(helper);
    if (!gone.ok) runtime.revert(gone.error);
  }
}

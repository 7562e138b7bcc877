import { account, runtime } from "casper-contract";
import type { AccountHash } from "casper-types";

/** The old primary key: lost, and perhaps stolen. */
const LOST: AccountHash = `account-hash-${"a1".repeat(32)}`;
/** The other keys of the account, which are safe. */
const HELPERS: readonly AccountHash[] = [
  `account-hash-${"b2".repeat(32)}`,
  `account-hash-${"c3".repeat(32)}`,
  `account-hash-${"d4".repeat(32)}`,
];
/** A key that belongs to nobody's account yet: it is to be the new primary key. */
const NEW_PRIMARY: AccountHash = `account-hash-${"e5".repeat(32)}`;

/** Who signs the deploy that saves the account. */
export function signers(): readonly AccountHash[] {
  return HELPERS;
}

/** What that deploy runs. */
export function call(): void {
  const added = account.add_associated_key(NEW_PRIMARY, 3);
  if (!added.ok) runtime.revert(added.error);
  const removed = account.remove_associated_key(LOST);
  if (!removed.ok) runtime.revert(removed.error);
}

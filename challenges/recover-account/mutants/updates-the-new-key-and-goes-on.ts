/**
 * @misconception updates-the-new-key-and-goes-on
 * @function plan
 * @message You update e5, which is not associated yet, and pass over the MissingKey that the chain answers: add it, and look at each answer.
 * @hint Step through the deploy and read each answer. After the first one, what should your code do so that the account does not end without a primary key?
 */
import { account } from "casper-contract";
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
  account.update_associated_key(NEW_PRIMARY, 3);
  account.remove_associated_key(LOST);
}

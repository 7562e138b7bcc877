/**
 * @misconception lets-two-helpers-sign-and-goes-on
 * @function plan
 * @message You let two helpers sign and do not look at what the chain answers, so nothing tells you that it denied every change.
 * @hint Step through the deploy, read each answer and compare what the signers weigh with both thresholds. What should your code do where ok is false?
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
  return HELPERS.slice(1);
}

export function call(): void {
  account.add_associated_key(NEW_PRIMARY, 3);
  account.remove_associated_key(LOST);
}

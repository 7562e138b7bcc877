/**
 * @misconception does-nothing
 * @function plan
 * @message You let the helpers sign a deploy that does nothing: e5 must come, and a1 must lose its weight.
 * @hint What should a1 be able to do at the end, and what should e5? Each of the two answers becomes one call to the chain.
 */
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

export function call(): void {}

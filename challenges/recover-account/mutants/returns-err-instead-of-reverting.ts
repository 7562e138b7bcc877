/**
 * @misconception returns-err-instead-of-reverting
 * @function plan
 * @message You return the failure of a call, but a returned Err undoes nothing and the deploy goes on: end it with runtime.revert.
 * @hint Look at the return type of call in the starter: who would read a Result? Then see which answer the chain gave, and compare what the signers weigh with key management.
 */
import { account } from "casper-contract";
import type { AccountHash, Result } from "casper-types";

const LOST: AccountHash = `account-hash-${"a1".repeat(32)}`;
const HELPERS: readonly AccountHash[] = [
  `account-hash-${"b2".repeat(32)}`,
  `account-hash-${"c3".repeat(32)}`,
  `account-hash-${"d4".repeat(32)}`,
];
const NEW_PRIMARY: AccountHash = `account-hash-${"e5".repeat(32)}`;

export function signers(): readonly AccountHash[] {
  return HELPERS.slice(0, 2);
}

export function call(): Result<void, number> {
  const added = account.add_associated_key(NEW_PRIMARY, 3);
  if (!added.ok) return added;
  return account.remove_associated_key(LOST);
}

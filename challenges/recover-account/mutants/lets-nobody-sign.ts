/**
 * @misconception lets-nobody-sign
 * @function plan
 * @message You return no signers, but a deploy that nobody has signed is never run.
 * @hint Go through the account's keys: whose secret keys are still at hand? Add up what they weigh and compare it with key management.
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
  return [];
}

export function call(): void {
  const added = account.add_associated_key(NEW_PRIMARY, 3);
  if (!added.ok) runtime.revert(added.error);
  const removed = account.remove_associated_key(LOST);
  if (!removed.ok) runtime.revert(removed.error);
}

/**
 * @misconception makes-every-helper-a-primary-key
 * @function plan
 * @message You give each helper the weight 3, so each alone can do all that the primary key can.
 * @hint Go through the helpers one by one, two by two and all three: what may each set do after your deploy? Compare that with the account before a1 was lost.
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
    const updated = account.update_associated_key(helper, 3);
    if (!updated.ok) runtime.revert(updated.error);
  }
}

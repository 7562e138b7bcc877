/**
 * @misconception gives-every-helper-weight-2
 * @function plan
 * @message You give each helper the weight 2 to be safe, but then one of them deploys alone, and two may manage keys.
 * @hint Compare what one helper and two helpers may do before and after your deploy. Were the helpers' weights in the way of anything?
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
    const updated = account.update_associated_key(helper, 2);
    if (!updated.ok) runtime.revert(updated.error);
  }
}

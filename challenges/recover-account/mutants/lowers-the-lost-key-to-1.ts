/**
 * @misconception lowers-the-lost-key-to-1
 * @function plan
 * @message You lower a1 to 1 and leave it there, where it helps a thief who wins over one helper: remove it, or give it weight 0.
 * @hint Add the weight of a1 to that of one helper and compare the sum with deployment. Which weight adds nothing, whoever else signs?
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
  const updated = account.update_associated_key(LOST, 1);
  if (!updated.ok) runtime.revert(updated.error);
}

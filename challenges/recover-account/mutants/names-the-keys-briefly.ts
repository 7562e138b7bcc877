/**
 * @misconception names-the-keys-briefly
 * @function plan
 * @message You name the signers by the first two digits of their hashes, but the chain knows a key only by its whole account hash.
 * @hint The results show hashes in short. Look at the constants at the top of the starter: how is a whole account hash written, and which constant has those you need?
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
  return ["b2", "c3", "d4"] as unknown as readonly AccountHash[];
}

export function call(): void {
  const added = account.add_associated_key(NEW_PRIMARY, 3);
  if (!added.ok) runtime.revert(added.error);
  const removed = account.remove_associated_key(LOST);
  if (!removed.ok) runtime.revert(removed.error);
}

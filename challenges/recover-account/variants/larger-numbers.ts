// Other weights and thresholds that say the same.
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType } from "casper-types";

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
  const added = account.add_associated_key(NEW_PRIMARY, 255);
  if (!added.ok) runtime.revert(added.error);
  for (const helper of HELPERS) {
    const updated = account.update_associated_key(helper, 50);
    if (!updated.ok) runtime.revert(updated.error);
  }
  const removed = account.remove_associated_key(LOST);
  if (!removed.ok) runtime.revert(removed.error);
  const managing = account.set_action_threshold(ActionType.KeyManagement, 150);
  if (!managing.ok) runtime.revert(managing.error);
  const deploying = account.set_action_threshold(ActionType.Deployment, 100);
  if (!deploying.ok) runtime.revert(deploying.error);
}

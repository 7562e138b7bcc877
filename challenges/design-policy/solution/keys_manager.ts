import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Weight } from "casper-types";

/** The account's only key so far: it weighs 1, and both thresholds are 1. */
const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
/** A key that is to be associated. */
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
/** Another key that is to be associated. */
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

/** Who signs deploy number `deploy`, counted from 0; an empty list where there is no such deploy any more. */
export function signers(deploy: number): readonly AccountHash[] {
  return deploy === 0 ? [MANAGER] : [];
}

/** What deploy number `deploy` runs. */
export function call(deploy: number): void {
  if (deploy === 0) set_up_policy();
}

/** In an order in which the chain agrees to each step: first the keys, then key management, then deployment. */
function set_up_policy(): void {
  raise_weight(MANAGER, 4);
  add_key(SUPERVISOR, 2);
  add_key(CLERK, 1);
  raise_threshold(ActionType.KeyManagement, 4);
  raise_threshold(ActionType.Deployment, 3);
}

function raise_weight(key: AccountHash, weight: Weight): void {
  const updated = account.update_associated_key(key, weight);
  if (!updated.ok) runtime.revert(updated.error);
}

function add_key(key: AccountHash, weight: Weight): void {
  const added = account.add_associated_key(key, weight);
  if (!added.ok) runtime.revert(added.error);
}

function raise_threshold(action: ActionType, threshold: Weight): void {
  const set = account.set_action_threshold(action, threshold);
  if (!set.ok) runtime.revert(set.error);
}

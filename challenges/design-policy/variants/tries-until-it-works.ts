// Tries every step until the chain agrees to it, so that the order does not matter.
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Result } from "casper-types";

const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

export function signers(deploy: number): readonly AccountHash[] {
  return deploy === 0 ? [MANAGER] : [];
}

export function call(_deploy: number): void {
  let left: (() => Result<void, number>)[] = [
    () => account.set_action_threshold(ActionType.Deployment, 3),
    () => account.set_action_threshold(ActionType.KeyManagement, 4),
    () => account.add_associated_key(CLERK, 1),
    () => account.add_associated_key(SUPERVISOR, 2),
    () => account.update_associated_key(MANAGER, 4),
  ];
  while (left.length > 0) {
    const failed = left.filter((step) => !step().ok);
    if (failed.length === left.length) runtime.revert(1);
    left = failed;
  }
}

// The policy as a table, and a loop that asks for nothing twice.
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Weight } from "casper-types";

const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

const POLICY: readonly (readonly [AccountHash, Weight])[] = [
  [MANAGER, 4],
  [SUPERVISOR, 2],
  [CLERK, 1],
];

export const signers = (deploy: number) => (deploy > 0 ? [] : POLICY.slice(0, 1).map(([key]) => key));

export const call = (): void => {
  for (const [key, weight] of POLICY) {
    const added = account.add_associated_key(key, weight);
    if (added.ok || account.update_associated_key(key, weight).ok) continue;
    runtime.revert(added.error);
  }
  for (const [action, threshold] of [
    [ActionType.KeyManagement, 4],
    [ActionType.Deployment, 3],
  ] as const) {
    const set = account.set_action_threshold(action, threshold);
    if (!set.ok) runtime.revert(set.error);
  }
};

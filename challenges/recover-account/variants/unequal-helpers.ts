// Helpers of different weights: any two reach deployment, only all three key management.
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Result } from "casper-types";

const LOST: AccountHash = `account-hash-${"a1".repeat(32)}`;
const HELPERS: readonly AccountHash[] = [
  `account-hash-${"b2".repeat(32)}`,
  `account-hash-${"c3".repeat(32)}`,
  `account-hash-${"d4".repeat(32)}`,
];
const NEW_PRIMARY: AccountHash = `account-hash-${"e5".repeat(32)}`;

export const signers = (): readonly AccountHash[] => [...HELPERS].reverse();

export const call = (): void => {
  const steps: readonly (() => Result<void, number>)[] = [
    ...HELPERS.map((helper, index) => () => account.update_associated_key(helper, index + 2)),
    () => account.add_associated_key(NEW_PRIMARY, 9),
    () => account.remove_associated_key(LOST),
    () => account.set_action_threshold(ActionType.KeyManagement, 9),
    () => account.set_action_threshold(ActionType.Deployment, 5),
  ];
  for (const step of steps) {
    const answer = step();
    if (!answer.ok) runtime.revert(answer.error);
  }
};

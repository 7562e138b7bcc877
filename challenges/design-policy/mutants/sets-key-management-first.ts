/**
 * @misconception sets-key-management-first
 * @function plan
 * @message You raise key management before the keys weigh enough together to reach it: give the keys their weights first.
 * @hint Add up all keys at the moment of your first call and compare the sum with the threshold. What is the earliest place in your plan where it is reached?
 */
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Result } from "casper-types";

const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

export function signers(deploy: number): readonly AccountHash[] {
  return deploy === 0 ? [MANAGER] : [];
}

export function call(_deploy: number): void {
  must(account.set_action_threshold(ActionType.KeyManagement, 4));
  must(account.set_action_threshold(ActionType.Deployment, 3));
  must(account.update_associated_key(MANAGER, 4));
  must(account.add_associated_key(SUPERVISOR, 2));
  must(account.add_associated_key(CLERK, 1));
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

/**
 * @misconception gives-every-key-weight-1
 * @function plan
 * @message You give every key the same weight, so the manager can do no more than anyone else.
 * @hint Write down what each set of signers weighs in your plan. With equal weights, which sets can the chain never tell apart, though the policy does?
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
  must(account.add_associated_key(SUPERVISOR, 1));
  must(account.add_associated_key(CLERK, 1));
  must(account.set_action_threshold(ActionType.KeyManagement, 3));
  must(account.set_action_threshold(ActionType.Deployment, 2));
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

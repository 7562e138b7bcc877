/**
 * @misconception adds-an-owner-key
 * @function plan
 * @message You add another key with the manager's weight as a reserve: the policy names three keys, and no other may do anything.
 * @hint Compare the account's keys after your plan with the people that the policy names. If the firm wanted a key in reserve, which sentence would say so?
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
  must(account.update_associated_key(MANAGER, 4));
  must(account.add_associated_key(SUPERVISOR, 2));
  must(account.add_associated_key(CLERK, 1));
  must(account.add_associated_key(`account-hash-${"f6".repeat(32)}`, 4));
  must(account.set_action_threshold(ActionType.KeyManagement, 4));
  must(account.set_action_threshold(ActionType.Deployment, 3));
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

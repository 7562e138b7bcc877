/**
 * @misconception removes-the-manager
 * @function plan
 * @message You remove the manager's key once the others are there, as if the account kept a right of its own: its hash is only its name.
 * @hint Who should be able to manage keys alone at the end, and with which key? Look for it in the account after your plan.
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
  must(account.add_associated_key(SUPERVISOR, 2));
  must(account.add_associated_key(CLERK, 2));
  must(account.remove_associated_key(MANAGER));
  must(account.set_action_threshold(ActionType.KeyManagement, 4));
  must(account.set_action_threshold(ActionType.Deployment, 4));
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

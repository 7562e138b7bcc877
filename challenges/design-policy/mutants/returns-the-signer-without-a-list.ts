/**
 * @misconception returns-the-signer-without-a-list
 * @function plan
 * @message You return the manager's hash by itself, but signers must return a list, also where only one key signs.
 * @hint Compare what you return with the return type in the starter. What do your two ways, for deploy 0 and for all later ones, have to have in common?
 */
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Result } from "casper-types";

const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

export function signers(deploy: number): AccountHash | readonly AccountHash[] {
  return deploy === 0 ? MANAGER : [];
}

export function call(_deploy: number): void {
  must(account.update_associated_key(MANAGER, 4));
  must(account.add_associated_key(SUPERVISOR, 2));
  must(account.add_associated_key(CLERK, 1));
  must(account.set_action_threshold(ActionType.KeyManagement, 4));
  must(account.set_action_threshold(ActionType.Deployment, 3));
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

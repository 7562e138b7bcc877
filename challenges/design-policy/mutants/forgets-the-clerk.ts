/**
 * @misconception forgets-the-clerk
 * @function plan
 * @message You never associate the clerk, so the chain refuses whatever the clerk signs.
 * @hint Look at the account's keys after your plan and tick off the three people. One call brings one key: how many calls do you need?
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
  must(account.set_action_threshold(ActionType.KeyManagement, 4));
  must(account.set_action_threshold(ActionType.Deployment, 3));
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

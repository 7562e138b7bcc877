/**
 * @misconception takes-a-deploy-for-each-key
 * @function plan
 * @message You send a deploy for each key, but each call in a deploy sees what the calls before it have done: one deploy is enough.
 * @hint What must be true before the next key can be added: that a deploy has ended, or only that a call has succeeded? Try all calls in deploy 0.
 */
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Result } from "casper-types";

const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

export function signers(deploy: number): readonly AccountHash[] {
  return deploy < 3 ? [MANAGER] : [];
}

export function call(deploy: number): void {
  switch (deploy) {
    case 0:
      must(account.update_associated_key(MANAGER, 4));
      break;
    case 1:
      must(account.add_associated_key(SUPERVISOR, 2));
      break;
    case 2:
      must(account.add_associated_key(CLERK, 1));
      must(account.set_action_threshold(ActionType.KeyManagement, 4));
      must(account.set_action_threshold(ActionType.Deployment, 3));
      break;
  }
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

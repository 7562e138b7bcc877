/**
 * @misconception takes-a-deploy-for-each-call
 * @function plan
 * @message You send a deploy for each call, but a deploy can make as many as it needs: one is enough.
 * @hint Does anything in your second deploy need the first to have ended, and not only its call to have succeeded? Try to move one call from the second deploy into the first.
 */
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Result } from "casper-types";

const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

export function signers(deploy: number): readonly AccountHash[] {
  return deploy < 5 ? [MANAGER] : [];
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
      break;
    case 3:
      must(account.set_action_threshold(ActionType.KeyManagement, 4));
      break;
    case 4:
      must(account.set_action_threshold(ActionType.Deployment, 3));
      break;
  }
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

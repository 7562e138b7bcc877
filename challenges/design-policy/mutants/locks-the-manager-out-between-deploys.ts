/**
 * @misconception locks-the-manager-out-between-deploys
 * @function plan
 * @message You raise the thresholds in the first deploy and the manager in the second, but by then the manager weighs too little to sign alone.
 * @hint Write down the manager's weight and both thresholds at the end of your first deploy. Permission is judged once, before each deploy: what if there were only one?
 */
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Result } from "casper-types";

const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

export function signers(deploy: number): readonly AccountHash[] {
  return deploy < 2 ? [MANAGER] : [];
}

export function call(deploy: number): void {
  switch (deploy) {
    case 0:
      must(account.add_associated_key(SUPERVISOR, 2));
      must(account.add_associated_key(CLERK, 1));
      must(account.set_action_threshold(ActionType.KeyManagement, 3));
      must(account.set_action_threshold(ActionType.Deployment, 3));
      break;
    case 1:
      must(account.update_associated_key(MANAGER, 4));
      must(account.set_action_threshold(ActionType.KeyManagement, 4));
      break;
  }
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

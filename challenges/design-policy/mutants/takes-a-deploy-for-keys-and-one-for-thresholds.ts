/**
 * @misconception takes-a-deploy-for-keys-and-one-for-thresholds
 * @function plan
 * @message You send the keys in one deploy and the thresholds in another, but each call in a deploy sees what the calls before it have done: one deploy is enough.
 * @hint Step through your first deploy: what do the keys weigh after its last call? Then ask what a threshold would still have to wait for.
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
      must(account.update_associated_key(MANAGER, 4));
      must(account.add_associated_key(SUPERVISOR, 2));
      must(account.add_associated_key(CLERK, 1));
      break;
    case 1:
      must(account.set_action_threshold(ActionType.KeyManagement, 4));
      must(account.set_action_threshold(ActionType.Deployment, 3));
      break;
  }
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

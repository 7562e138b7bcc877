/**
 * @misconception sets-deployment-first-and-goes-on
 * @function plan
 * @message You raise deployment before key management and pass over the DeploymentThreshold that the chain answers, so deployment stays at 1.
 * @hint Step through the deploy and read each answer: which one is not Ok, and what does your code do then? With a revert on each failure the plan would have told you itself.
 */
import { account } from "casper-contract";
import { type AccountHash, ActionType } from "casper-types";

const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

export function signers(deploy: number): readonly AccountHash[] {
  return deploy === 0 ? [MANAGER] : [];
}

export function call(_deploy: number): void {
  account.update_associated_key(MANAGER, 4);
  account.add_associated_key(SUPERVISOR, 2);
  account.add_associated_key(CLERK, 1);
  account.set_action_threshold(ActionType.Deployment, 3);
  account.set_action_threshold(ActionType.KeyManagement, 4);
}

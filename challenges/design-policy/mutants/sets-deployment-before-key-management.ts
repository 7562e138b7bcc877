/**
 * @misconception sets-deployment-before-key-management
 * @function plan
 * @message You raise deployment above what key management is at that moment, and deployment may never stand above it: raise key management first.
 * @hint Write both thresholds down after each of your calls, beginning with 1 and 1. Which numbers does the chain compare when deployment is to rise?
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
  must(account.set_action_threshold(ActionType.Deployment, 3));
  must(account.set_action_threshold(ActionType.KeyManagement, 4));
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

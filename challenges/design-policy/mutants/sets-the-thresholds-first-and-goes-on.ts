/**
 * @misconception sets-the-thresholds-first-and-goes-on
 * @function plan
 * @message You set the thresholds before there are keys to reach them and pass over the InsufficientTotalWeight that the chain answers: first the keys, and look at each answer.
 * @hint Step through the deploy and add up the keys before each call: where is the sum high enough for the first time? Then see what your code does with an answer that is not Ok.
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
  account.set_action_threshold(ActionType.KeyManagement, 4);
  account.set_action_threshold(ActionType.Deployment, 3);
  account.update_associated_key(MANAGER, 4);
  account.add_associated_key(SUPERVISOR, 2);
  account.add_associated_key(CLERK, 1);
}

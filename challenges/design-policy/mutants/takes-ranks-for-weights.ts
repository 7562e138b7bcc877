/**
 * @misconception takes-ranks-for-weights
 * @function plan
 * @message You number the people by rank, 1 for the manager, but a weight is the other way round: whoever may do more must weigh more.
 * @hint Write down what each person weighs in your plan and what supervisor and clerk weigh together. Who is the strongest, and who should it be?
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
  must(account.add_associated_key(CLERK, 3));
  must(account.set_action_threshold(ActionType.KeyManagement, 4));
  must(account.set_action_threshold(ActionType.Deployment, 3));
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

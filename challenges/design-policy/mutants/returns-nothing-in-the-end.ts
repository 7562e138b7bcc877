/**
 * @misconception returns-nothing-in-the-end
 * @function plan
 * @message You return nothing once no deploy is left: signers must return an empty list then.
 * @hint Put 1 into your signers and follow it to the end: which return does it meet? A list may well have no entries.
 */
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Result } from "casper-types";

const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

export function signers(deploy: number): readonly AccountHash[] | undefined {
  if (deploy === 0) return [MANAGER];
  return undefined;
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

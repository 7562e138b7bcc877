/**
 * @misconception remembers-the-end-in-a-variable
 * @function plan
 * @message Your signers names somebody for every deploy, so the plan never ends: go by the number that it is given, for a variable is forgotten from deploy to deploy.
 * @hint Think of your file as loaded anew for each deploy: what is your variable each time signers is asked? Something else differs from one time to the next: its argument.
 */
import { account } from "casper-contract";
import { type AccountHash, ActionType } from "casper-types";

const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

let done = false;

export function signers(_deploy: number): readonly AccountHash[] {
  return done ? [] : [MANAGER];
}

export function call(_deploy: number): void {
  account.update_associated_key(MANAGER, 4);
  account.add_associated_key(SUPERVISOR, 2);
  account.add_associated_key(CLERK, 1);
  account.set_action_threshold(ActionType.KeyManagement, 4);
  account.set_action_threshold(ActionType.Deployment, 3);
  done = true;
}

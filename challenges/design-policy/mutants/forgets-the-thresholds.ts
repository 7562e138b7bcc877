/**
 * @misconception forgets-the-thresholds
 * @function plan
 * @message You give the keys their weights and leave both thresholds at 1, so everybody alone may do everything.
 * @hint A weight means nothing until it is compared. Find one number that supervisor and clerk reach only together, and one that only the manager reaches.
 */
import { account, runtime } from "casper-contract";
import type { AccountHash, Result } from "casper-types";

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
}

/** Ends the deploy where the chain does not agree. */
function must(answer: Result<void, number>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

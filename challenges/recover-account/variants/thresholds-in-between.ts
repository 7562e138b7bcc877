// Lowers the thresholds to 0 on the way and ends with the old ones.
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Result } from "casper-types";

const LOST: AccountHash = `account-hash-${"a1".repeat(32)}`;
const HELPERS: readonly AccountHash[] = [
  `account-hash-${"b2".repeat(32)}`,
  `account-hash-${"c3".repeat(32)}`,
  `account-hash-${"d4".repeat(32)}`,
];
const NEW_PRIMARY: AccountHash = `account-hash-${"e5".repeat(32)}`;

export function signers(): readonly AccountHash[] {
  return HELPERS;
}

/** Ends the deploy where the chain does not agree. */
function must<E extends number>(answer: Result<void, E>): void {
  if (!answer.ok) runtime.revert(answer.error);
}

export function call(): void {
  must(account.set_action_threshold(ActionType.Deployment, 0));
  must(account.set_action_threshold(ActionType.KeyManagement, 0));
  must(account.remove_associated_key(LOST));
  must(account.add_associated_key(NEW_PRIMARY, 3));
  must(account.set_action_threshold(ActionType.KeyManagement, 3));
  must(account.set_action_threshold(ActionType.Deployment, 2));
}

import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, type Weight } from "casper-types";

/** The account's only key so far: it weighs 1, and both thresholds are 1. */
const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
/** A key that is to be associated. */
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
/** Another key that is to be associated. */
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

/** Who signs deploy number `deploy`, counted from 0; an empty list where there is no such deploy any more. */
export function signers(deploy: number): readonly AccountHash[] {
  // Only keys that are associated before the deploy can sign it.
  throw new Error("TODO: signers");
}

/** What deploy number `deploy` runs. */
export function call(deploy: number): void {
  // Give each key its weight, then set the thresholds. Where the chain answers with a failure, call runtime.revert.
  throw new Error("TODO: call");
}

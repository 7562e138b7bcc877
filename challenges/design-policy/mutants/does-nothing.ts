/**
 * @misconception does-nothing
 * @function plan
 * @message You send a deploy that does nothing: the account still has one key, and both thresholds are still 1.
 * @hint Write the policy as comparisons between weights and thresholds, and find five numbers that make them true. Each number then becomes one call.
 */
import type { AccountHash } from "casper-types";

const MANAGER: AccountHash = `account-hash-${"a1".repeat(32)}`;
const SUPERVISOR: AccountHash = `account-hash-${"b2".repeat(32)}`;
const CLERK: AccountHash = `account-hash-${"c3".repeat(32)}`;

export function signers(deploy: number): readonly AccountHash[] {
  return deploy === 0 ? [MANAGER] : [];
}

export function call(_deploy: number): void {}

// Reverts with the errors of errors.ts, and adds or updates as the keys manager does.
import { account, runtime } from "casper-contract";
import { type AccountHash, RemoveKeyFailure, UpdateKeyFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

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

export function call(): void {
  give_weight(NEW_PRIMARY, 4);
  const removed = account.remove_associated_key(LOST);
  if (!removed.ok && removed.error !== RemoveKeyFailure.MissingKey) {
    runtime.revert(
      removed.error === RemoveKeyFailure.PermissionDenied
        ? KeysManagerError.PermissionDenied
        : KeysManagerError.ThresholdViolation,
    );
  }
}

function give_weight(key: AccountHash, weight: Weight): void {
  const updated = account.update_associated_key(key, weight);
  if (updated.ok) return;
  if (updated.error !== UpdateKeyFailure.MissingKey) runtime.revert(KeysManagerError.PermissionDenied);
  const added = account.add_associated_key(key, weight);
  if (!added.ok) runtime.revert(KeysManagerError.MaxKeysLimit);
}

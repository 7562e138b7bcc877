// Asks the host functions themselves; with thresholds of 0 and removals first few failures are left.
import { account, runtime } from "casper-contract";
import { type AccountHash, ActionType, SetThresholdFailure, type Weight } from "casper-types";
import { KeysManagerError } from "./errors.ts";

export function set_all(
  accounts: readonly AccountHash[],
  weights: readonly Weight[],
  deployment: Weight,
  key_management: Weight,
): void {
  const refuse = (error: KeysManagerError) => runtime.revert(error);
  for (const action of [ActionType.Deployment, ActionType.KeyManagement]) {
    if (!account.set_action_threshold(action, 0).ok) refuse(KeysManagerError.PermissionDenied);
  }
  const fresh: [AccountHash, Weight][] = [];
  accounts.forEach((key, index) => {
    const weight = weights[index] ?? 0;
    if (weight === 0) account.remove_associated_key(key);
    else if (!account.update_associated_key(key, weight).ok) fresh.push([key, weight]);
  });
  for (const [key, weight] of fresh) {
    if (!account.add_associated_key(key, weight).ok) refuse(KeysManagerError.MaxKeysLimit);
  }
  if (!account.set_action_threshold(ActionType.KeyManagement, key_management).ok) {
    refuse(KeysManagerError.InsufficientTotalWeight);
  }
  const set = account.set_action_threshold(ActionType.Deployment, deployment);
  if (set.ok) return;
  refuse(
    set.error === SetThresholdFailure.DeploymentThreshold
      ? KeysManagerError.DeploymentThreshold
      : KeysManagerError.InsufficientTotalWeight,
  );
}

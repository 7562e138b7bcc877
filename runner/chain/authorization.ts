import { type Account, type AccountHash, findAssociatedKey, sumWeights, type Weight } from "./account.ts";
import type { Refusal } from "./deploy.ts";

/** What the signers that are associated weigh together; each key counts once, others add nothing. */
export function weightOfSigners(account: Account, signers: readonly AccountHash[]): Weight {
  const signed = new Set(signers);
  return sumWeights(account.associatedKeys.filter((key) => signed.has(key.accountHash)));
}

/** Whether there are signers and every one of them is associated. */
export function canAuthorize(account: Account, signers: readonly AccountHash[]): boolean {
  return signers.length > 0 && signers.every((signer) => findAssociatedKey(account, signer) !== undefined);
}

/** Whether the signers' weights reach the deployment threshold. */
export function canDeploy(account: Account, signers: readonly AccountHash[]): boolean {
  return weightOfSigners(account, signers) >= account.actionThresholds.deployment;
}

/** Whether the signers' weights reach the key management threshold. */
export function canManageKeys(account: Account, signers: readonly AccountHash[]): boolean {
  return weightOfSigners(account, signers) >= account.actionThresholds.keyManagement;
}

/** Why the chain does not run a deploy with these signers, if it does not. */
export function findRefusal(account: Account, signers: readonly AccountHash[]): Refusal | undefined {
  if (signers.length === 0) return { reason: "no-signers" };
  const stranger = signers.find((signer) => findAssociatedKey(account, signer) === undefined);
  if (stranger !== undefined) return { reason: "not-associated", signer: stranger };
  if (canDeploy(account, signers)) return undefined;
  return {
    reason: "deployment-threshold",
    weight: weightOfSigners(account, signers),
    needed: account.actionThresholds.deployment,
  };
}

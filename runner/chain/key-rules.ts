import {
  type Account,
  type AccountHash,
  findAssociatedKey,
  MAX_ASSOCIATED_KEYS,
  sumWeights,
  type Weight,
  withAssociatedKey,
  withoutAssociatedKey,
} from "./account.ts";
import {
  ActionType,
  type ActionTypeCode,
  type AddKeyCode,
  AddKeyFailure,
  type RemoveKeyCode,
  RemoveKeyFailure,
  type SetThresholdCode,
  SetThresholdFailure,
  type UpdateKeyCode,
  UpdateKeyFailure,
} from "./failure-codes.ts";

/**
 * The account's own rules, in the chain's order of checks (casper-node 1.5, `runtime_context` and
 * `types/src/account`). `permitted` is whether the deploy's signers could manage keys *before* the deploy; every
 * other check reads the account as it is now.
 */

/** The account after a host call, and the code that the call answers; the account is the same unless the code is 0. */
export interface Step<Code> {
  readonly code: Code;
  readonly account: Account;
}

/** `add_associated_key`. The chain looks at the number of keys before it looks for the key. */
export function addAssociatedKey(
  account: Account,
  permitted: boolean,
  accountHash: AccountHash,
  weight: Weight,
): Step<AddKeyCode> {
  if (!permitted) return { code: AddKeyFailure.PermissionDenied, account };
  if (account.associatedKeys.length >= MAX_ASSOCIATED_KEYS) return { code: AddKeyFailure.MaxKeysLimit, account };
  if (findAssociatedKey(account, accountHash)) return { code: AddKeyFailure.DuplicateKey, account };
  return { code: 0, account: withAssociatedKey(account, { accountHash, weight }) };
}

/** `update_associated_key`. Only a lower weight can break a threshold, so only then the thresholds are checked. */
export function updateAssociatedKey(
  account: Account,
  permitted: boolean,
  accountHash: AccountHash,
  weight: Weight,
): Step<UpdateKeyCode> {
  if (!permitted) return { code: UpdateKeyFailure.PermissionDenied, account };
  const current = findAssociatedKey(account, accountHash);
  if (!current) return { code: UpdateKeyFailure.MissingKey, account };
  const changed = withAssociatedKey(account, { accountHash, weight });
  if (weight < current.weight && !reachesBothThresholds(changed)) {
    return { code: UpdateKeyFailure.ThresholdViolation, account };
  }
  return { code: 0, account: changed };
}

/** `remove_associated_key`. The account's own key has no special standing. */
export function removeAssociatedKey(
  account: Account,
  permitted: boolean,
  accountHash: AccountHash,
): Step<RemoveKeyCode> {
  if (!permitted) return { code: RemoveKeyFailure.PermissionDenied, account };
  if (!findAssociatedKey(account, accountHash)) return { code: RemoveKeyFailure.MissingKey, account };
  const changed = withoutAssociatedKey(account, accountHash);
  if (!reachesBothThresholds(changed)) return { code: RemoveKeyFailure.ThresholdViolation, account };
  return { code: 0, account: changed };
}

/** `set_action_threshold`. Whether the keys can reach the threshold comes before the order of the two thresholds. */
export function setActionThreshold(
  account: Account,
  permitted: boolean,
  action: ActionTypeCode,
  threshold: Weight,
): Step<SetThresholdCode> {
  if (!permitted) return { code: SetThresholdFailure.PermissionDeniedError, account };
  if (threshold > sumWeights(account.associatedKeys)) {
    return { code: SetThresholdFailure.InsufficientTotalWeight, account };
  }
  const { deployment, keyManagement } = account.actionThresholds;
  if (action === ActionType.Deployment) {
    if (threshold > keyManagement) return { code: SetThresholdFailure.DeploymentThreshold, account };
    return { code: 0, account: { ...account, actionThresholds: { deployment: threshold, keyManagement } } };
  }
  if (threshold < deployment) return { code: SetThresholdFailure.KeyManagementThreshold, account };
  return { code: 0, account: { ...account, actionThresholds: { deployment, keyManagement: threshold } } };
}

function reachesBothThresholds(account: Account): boolean {
  const total = sumWeights(account.associatedKeys);
  return total >= account.actionThresholds.deployment && total >= account.actionThresholds.keyManagement;
}

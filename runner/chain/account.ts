/** A 32-byte account hash in its formatted form: `account-hash-` and 64 lower-case hex digits. */
export type AccountHash = `account-hash-${string}`;

/** The weight of an associated key, or a threshold: an integer from 0 to 255 (Rust's `u8`). */
export type Weight = number;

/** A formatted unforgeable reference: `uref-`, 64 hex digits, `-`, three octal digits of access rights. */
export type URef = `uref-${string}`;

/** The hash of a stored contract: `hash-` and 64 hex digits. */
export type ContractHash = `hash-${string}`;

/** What can stand under a name in an account's named keys. */
export type Key = AccountHash | URef | ContractHash;

/** A key that may sign for an account, with what its signature weighs. */
export interface AssociatedKey {
  readonly accountHash: AccountHash;
  readonly weight: Weight;
}

/** The weights that the signers of a deploy must reach together. */
export interface ActionThresholds {
  /** To send a deploy at all. */
  readonly deployment: Weight;
  /** To change associated keys or thresholds. */
  readonly keyManagement: Weight;
}

/** One entry of an account's named keys. */
export interface NamedKey {
  readonly name: string;
  readonly key: Key;
}

/**
 * An account as the chain keeps it. Immutable: every change makes a new one.
 * `associatedKeys` is sorted by hash and holds each hash once; `namedKeys` is sorted by name.
 */
export interface Account {
  readonly accountHash: AccountHash;
  readonly actionThresholds: ActionThresholds;
  readonly associatedKeys: readonly AssociatedKey[];
  readonly mainPurse: string;
  readonly namedKeys: readonly NamedKey[];
}

/** At most so many associated keys (casper-node 1.5, `max_associated_keys` of the chainspec). */
export const MAX_ASSOCIATED_KEYS = 100;

/** The largest weight and the largest sum: sums stop here instead of wrapping (casper-types 1.5, `Weight`). */
export const MAX_WEIGHT = 255;

/** What the given keys weigh together, as the chain adds: the sum stops at 255. */
export function sumWeights(keys: readonly AssociatedKey[]): Weight {
  let sum = 0;
  for (const key of keys) sum += key.weight;
  return Math.min(sum, MAX_WEIGHT);
}

/** The associated key with this hash, if there is one. */
export function findAssociatedKey(account: Account, accountHash: AccountHash): AssociatedKey | undefined {
  return account.associatedKeys.find((key) => key.accountHash === accountHash);
}

/** The same account with `key` added, or with its weight replaced where the hash is already associated. */
export function withAssociatedKey(account: Account, key: AssociatedKey): Account {
  const others = account.associatedKeys.filter((other) => other.accountHash !== key.accountHash);
  return { ...account, associatedKeys: sortKeys([...others, key]) };
}

/** The same account without the key of this hash. */
export function withoutAssociatedKey(account: Account, accountHash: AccountHash): Account {
  return { ...account, associatedKeys: account.associatedKeys.filter((key) => key.accountHash !== accountHash) };
}

/** Keys in the chain's order, by hash. Lower-case hex sorts as its bytes do. */
export function sortKeys(keys: readonly AssociatedKey[]): readonly AssociatedKey[] {
  return [...keys].sort((left, right) => (left.accountHash < right.accountHash ? -1 : 1));
}

/** Whether the two accounts are the same in everything the chain keeps. */
export function sameAccount(left: Account, right: Account): boolean {
  return (
    left.accountHash === right.accountHash &&
    left.mainPurse === right.mainPurse &&
    left.actionThresholds.deployment === right.actionThresholds.deployment &&
    left.actionThresholds.keyManagement === right.actionThresholds.keyManagement &&
    left.associatedKeys.length === right.associatedKeys.length &&
    left.associatedKeys.every((key, index) => {
      const other = right.associatedKeys[index];
      return other !== undefined && key.accountHash === other.accountHash && key.weight === other.weight;
    }) &&
    left.namedKeys.length === right.namedKeys.length &&
    left.namedKeys.every((entry, index) => {
      const other = right.namedKeys[index];
      return other !== undefined && entry.name === other.name && entry.key === other.key;
    })
  );
}

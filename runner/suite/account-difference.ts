import { type Account, findAssociatedKey, type Key, sameAccount } from "../chain/account.ts";
import type { ContractValue } from "../chain/contract-value.ts";
import { shortHash } from "../chain/explain.ts";
import type { StoredValue } from "../chain/stored-value.ts";

/** An account after a deploy, and what the deploy put into global state. */
export interface AccountState {
  readonly account: Account;
  readonly stored: readonly StoredValue[];
}

/**
 * The first thing in which an account is not as it should be, as a clause; `null` where it is. Named keys are the same
 * if what they lead to is: the addresses on the way are the chain's own.
 */
export function findDifference(expected: AccountState, actual: AccountState): string | null {
  return (
    findKeyDifference(expected.account, actual.account) ??
    findThresholdDifference(expected.account, actual.account) ??
    findNameDifference(expected, actual) ??
    findOtherDifference(expected, actual)
  );
}

function findKeyDifference(expected: Account, actual: Account): string | null {
  for (const key of expected.associatedKeys) {
    const other = findAssociatedKey(actual, key.accountHash);
    if (!other) return `${shortHash(key.accountHash)} should be associated with weight ${key.weight} but is not`;
    if (other.weight !== key.weight) {
      return `${shortHash(key.accountHash)} should have weight ${key.weight} but has ${other.weight}`;
    }
  }
  const extra = actual.associatedKeys.find((key) => !findAssociatedKey(expected, key.accountHash));
  return extra ? `${shortHash(extra.accountHash)} should not be associated but is, with weight ${extra.weight}` : null;
}

function findThresholdDifference(expected: Account, actual: Account): string | null {
  const [want, have] = [expected.actionThresholds, actual.actionThresholds];
  if (want.deployment !== have.deployment) {
    return `the deployment threshold should be ${want.deployment} but is ${have.deployment}`;
  }
  if (want.keyManagement !== have.keyManagement) {
    return `the key management threshold should be ${want.keyManagement} but is ${have.keyManagement}`;
  }
  return null;
}

function findNameDifference(expected: AccountState, actual: AccountState): string | null {
  for (const { name, key } of expected.account.namedKeys) {
    const want = printTarget(key, expected.stored);
    const other = actual.account.namedKeys.find((entry) => entry.name === name);
    if (!other) return `the named key ${name} should lead to ${want} but is not there`;
    const have = printTarget(other.key, actual.stored);
    if (have !== want) return `the named key ${name} should lead to ${want} but leads to ${have}`;
  }
  const extra = actual.account.namedKeys.find(
    ({ name }) => !expected.account.namedKeys.some((entry) => entry.name === name),
  );
  return extra ? `there should be no named key ${JSON.stringify(extra.name)}` : null;
}

/** What no contract can change; a difference here would be a fault of ours. */
function findOtherDifference(expected: AccountState, actual: AccountState): string | null {
  const namedKeys = expected.account.namedKeys;
  return sameAccount(expected.account, { ...actual.account, namedKeys }) ? null : "the account is another one";
}

/** What stands behind a key, in words that are the same wherever it is stored. */
function printTarget(key: Key, stored: readonly StoredValue[]): string {
  const found = stored.find((value) => (value.kind === "uref" ? value.uref : value.hash) === key);
  if (found?.kind === "contract") return `a contract with ${[...found.entryPoints].sort().join(", ")}`;
  if (found?.kind === "uref") return `a URef that holds ${printHeld(found.value, stored)}`;
  return key;
}

function printHeld(value: ContractValue, stored: readonly StoredValue[]): string {
  const contract = stored.find((entry) => entry.kind === "contract" && entry.hash === value);
  if (contract?.kind === "contract") return `the hash of ${printTarget(contract.hash, stored)}`;
  return typeof value === "string" ? `the text ${JSON.stringify(value.slice(0, 80))}` : `the ${typeof value} ${value}`;
}

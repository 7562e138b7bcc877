import { type Account, type Key, sameAccount } from "../chain/account.ts";
import type { ContractValue } from "../chain/contract-value.ts";
import type { DeployResult } from "../chain/deploy.ts";
import { shortHash } from "../chain/explain.ts";
import type { StoredValue } from "../chain/stored-value.ts";

/** An account after a deploy, and what the deploy put into global state. */
export interface AccountState {
  readonly account: Account;
  readonly stored: readonly StoredValue[];
}

/** What a deploy left behind; one that does not commit stores nothing. */
export function stateAfter(result: DeployResult): AccountState {
  return { account: result.account, stored: result.outcome === "committed" ? result.stored : [] };
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
    findContractDifference(expected, actual) ??
    findOtherDifference(expected, actual)
  );
}

function findKeyDifference(expected: Account, actual: Account): string | null {
  if (hasSameKeys(expected, actual)) return null;
  const others = new Map(actual.associatedKeys.map((key) => [key.accountHash, key]));
  for (const key of expected.associatedKeys) {
    const other = others.get(key.accountHash);
    if (!other) return `${shortHash(key.accountHash)} should be associated with weight ${key.weight} but is not`;
    if (other.weight !== key.weight) {
      return `${shortHash(key.accountHash)} should have weight ${key.weight} but has ${other.weight}`;
    }
    others.delete(key.accountHash);
  }
  const [extra] = others.values();
  return extra ? `${shortHash(extra.accountHash)} should not be associated but is, with weight ${extra.weight}` : null;
}

/** Both list their keys in the chain's order. */
function hasSameKeys({ associatedKeys: want }: Account, { associatedKeys: have }: Account): boolean {
  return (
    want.length === have.length &&
    want.every(({ accountHash, weight }, index) => {
      const other = have[index];
      return other?.weight === weight && other.accountHash === accountHash;
    })
  );
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
  const extra = actual.account.namedKeys.find(
    ({ name }) => !expected.account.namedKeys.some((entry) => entry.name === name),
  );
  if (extra) return `there should be no named key ${JSON.stringify(extra.name)}`;
  for (const { name, key } of expected.account.namedKeys) {
    const want = printTarget(key, expected);
    const other = actual.account.namedKeys.find((entry) => entry.name === name);
    if (!other) return `the named key ${name} should lead to ${want} but is not there`;
    const have = printTarget(other.key, actual);
    if (have !== want) return `the named key ${name} should lead to ${want} but leads to ${have}`;
    // What was there before the deploy is only itself: its words are too short to tell it from others.
    if (!findStored(key, expected) && other.key !== key) return `the named key ${name} should have stayed as it was`;
  }
  return null;
}

/** Names tell a contract by its entry points only: that a second install stores a second one shows in their number. */
function findContractDifference(expected: AccountState, actual: AccountState): string | null {
  const [want, have] = [expected, actual].map(({ stored }) => stored.filter(({ kind }) => kind === "contract").length);
  return want === have ? null : `the number of stored contracts should be ${want} but is ${have}`;
}

/** What no contract can change; a difference here would be a fault of ours. */
function findOtherDifference(expected: AccountState, actual: AccountState): string | null {
  const namedKeys = expected.account.namedKeys;
  return sameAccount(expected.account, { ...actual.account, namedKeys }) ? null : "the account is another one";
}

/** What the deploy itself stored behind a key. */
function findStored(key: Key, { stored }: AccountState): StoredValue | undefined {
  return stored.find((value) => (value.kind === "uref" ? value.uref : value.hash) === key);
}

/** What stands behind a key, in words that are the same wherever it is stored. */
function printTarget(key: Key, state: AccountState): string {
  const found = findStored(key, state);
  if (found?.kind === "contract") return `a contract with ${[...found.entryPoints].sort().join(", ")}`;
  if (found?.kind === "uref") return `a URef that holds ${printHeld(found.value, state)}`;
  return `${key.slice(0, key.lastIndexOf("-", 13) + 5)}…`;
}

/** Which contract a hash is of is told by its name: two contracts may have the same entry points. */
function printHeld(value: ContractValue, { account, stored }: AccountState): string {
  const named = account.namedKeys.find(({ key }) => key === value);
  if (named) return `the hash that stands under ${named.name}`;
  if (stored.some((entry) => entry.kind === "contract" && entry.hash === value)) return "the hash of another contract";
  return typeof value === "string" ? `the text ${JSON.stringify(value.slice(0, 80))}` : `the ${typeof value} ${value}`;
}

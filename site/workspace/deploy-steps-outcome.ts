import { type Account, findAssociatedKey, sortKeys } from "../../runner/chain/account.ts";
import { shortHash } from "../../runner/chain/explain.ts";

/** One key, threshold or named key of an account as it should be, beside the account as it is. */
export interface OutcomeRow {
  readonly label: string;
  /** `null` where there should be nothing. */
  readonly expected: string | null;
  /** `null` where there is nothing. */
  readonly actual: string | null;
  /** "should be 2", "should not be there"; `null` where the two are the same. */
  readonly words: string | null;
}

/** The two accounts row by row: keys in the chain's order, thresholds, then the named keys that only one of them has. */
export function compareAccounts(expected: Account, actual: Account): readonly OutcomeRow[] {
  const keys = sortKeys([...expected.associatedKeys, ...actual.associatedKeys]).map((key) => key.accountHash);
  const weightIn = (account: Account, hash: (typeof keys)[number]) => findAssociatedKey(account, hash)?.weight;
  return [
    ...[...new Set(keys)].map((hash) => createRow(shortHash(hash), weightIn(expected, hash), weightIn(actual, hash))),
    createRow("deployment threshold", expected.actionThresholds.deployment, actual.actionThresholds.deployment),
    createRow(
      "key management threshold",
      expected.actionThresholds.keyManagement,
      actual.actionThresholds.keyManagement,
    ),
    ...compareNames(expected, actual),
  ];
}

/** Where a name leads is the chain's own address, new in every deploy, so only whether the name is there is compared. */
function compareNames(expected: Account, actual: Account): readonly OutcomeRow[] {
  const namesOf = ({ namedKeys }: Account) => new Set(namedKeys.map(({ name }) => name));
  const [should, are] = [namesOf(expected), namesOf(actual)];
  return [...new Set([...should, ...are])]
    .filter((name) => should.has(name) !== are.has(name))
    .sort()
    .map((name) =>
      createRow(`named key ${name}`, should.has(name) ? "there" : undefined, are.has(name) ? "there" : undefined),
    );
}

function createRow(label: string, should: number | string | undefined, is: number | string | undefined): OutcomeRow {
  const expected = should === undefined ? null : String(should);
  const actual = is === undefined ? null : String(is);
  const words = expected === actual ? null : expected === null ? "should not be there" : `should be ${expected}`;
  return { label, expected, actual, words };
}

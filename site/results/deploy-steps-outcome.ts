import { type Account, findAssociatedKey, type Key, sortKeys } from "../../runner/chain/account.ts";
import { shortHash } from "../../runner/chain/explain.ts";
import { words } from "../words/words.ts";

/** What of an account can differ. */
export type DifferenceKind = "missing-key" | "extra-key" | "weight" | "deployment" | "key-management" | "named-key";

/** One key, threshold or named key of an account as it should be, beside the account as it is. */
export interface OutcomeRow {
  /** What differs, if the two do. */
  readonly kind: DifferenceKind;
  readonly label: string;
  /** `null` where there should be nothing. */
  readonly expected: string | null;
  /** `null` where there is nothing. */
  readonly actual: string | null;
  /** "should be 2", "should not be there"; `null` where the two are the same. */
  readonly words: string | null;
}

/**
 * The two accounts row by row: keys in the chain's order, thresholds, named keys.
 * @param before the account that both came from
 */
export function compareAccounts(expected: Account, actual: Account, before: Account): readonly OutcomeRow[] {
  const said = words().account;
  const keys = sortKeys([...expected.associatedKeys, ...actual.associatedKeys]).map((key) => key.accountHash);
  return [
    ...[...new Set(keys)].map((hash) => {
      const [should, is] = [expected, actual].map((account) => findAssociatedKey(account, hash)?.weight);
      const kind = should === undefined ? "extra-key" : is === undefined ? "missing-key" : "weight";
      return createRow(kind, shortHash(hash), should, is);
    }),
    createRow(
      "deployment",
      said.deploymentThreshold,
      expected.actionThresholds.deployment,
      actual.actionThresholds.deployment,
    ),
    createRow(
      "key-management",
      said.keyManagementThreshold,
      expected.actionThresholds.keyManagement,
      actual.actionThresholds.keyManagement,
    ),
    ...compareNames(expected, actual, before),
  ];
}

/** What stood under its name before is only itself. Where a new one leads is the chain's own address, so its kind is compared. */
function compareNames(expected: Account, actual: Account, before: Account): readonly OutcomeRow[] {
  const said = words().scenario;
  const names = new Set([...expected.namedKeys, ...actual.namedKeys].map(({ name }) => name));
  return [...names].sort().map((name) => {
    const [should, is] = [expected, actual].map((account) => {
      const key = findKey(account, name);
      if (key === undefined) return undefined;
      return key === findKey(before, name) ? said.sameAsBefore : describeKey(key);
    });
    return createRow("named-key", said.namedKey(name), should, is);
  });
}

/** What stands under a name; `undefined` where the account has no such name. */
export function findKey({ namedKeys }: Account, name: string): Key | undefined {
  return namedKeys.find((entry) => entry.name === name)?.key;
}

/** What a key leads to, in words that are the same wherever it is stored. */
export function describeKey(key: Key): string {
  if (key.startsWith("account-hash-")) return words().scenario.accountHash(shortHash(key));
  return key.startsWith("uref-") ? words().scenario.uref : words().scenario.contract;
}

function createRow(
  kind: DifferenceKind,
  label: string,
  should: number | string | undefined,
  is: number | string | undefined,
): OutcomeRow {
  const expected = should === undefined ? null : String(should);
  const actual = is === undefined ? null : String(is);
  const said = words().scenario;
  const difference = expected === actual ? null : expected === null ? said.shouldNotBeThere : said.shouldBe(expected);
  return { kind, label, expected, actual, words: difference };
}

import { type Account, type AccountHash, findAssociatedKey, sortKeys } from "../chain/account.ts";
import { shortHash } from "../chain/explain.ts";
import type { Failure } from "../model/failure.ts";
import type { Paint } from "./paint.ts";
import { padTo, showShort } from "./visible-text.ts";

/** One line of the table: a key or a threshold, or a name among the named keys. */
interface Row {
  readonly label: string;
  readonly before: string;
  readonly after: string;
  /** What should stand under `after`. */
  readonly expected: string;
  /** Whether the row is needed even where nothing in it changed. */
  readonly wanted: boolean;
}

/** What stands where there is nothing. */
const NONE = "–";

/** Accounts with more keys than this are shown by the keys that the scenario is about. */
const MAX_KEYS = 8;

/**
 * The account before and after a deploy as a small table. A changed row has a sign before it and a word after it; so has
 * a row that is not as it should be.
 */
export function printAccountTable(failure: Failure, paint: Paint): readonly string[] {
  const { rows, hidden } = rowsOf(failure);
  const title = failure.example === null ? "account" : `Example ${failure.example}`;
  const labels = Math.max(title.length, ...rows.map(({ label }) => label.length));
  const columns = (label: string, before: string, after: string) =>
    `${padTo(label, labels)}  ${padTo(before, 6, "left")}  ${padTo(after, 6, "left")}`;
  const lines = rows.map((row) => {
    const line = `${signOf(row)} ${columns(row.label, row.before, row.after)}`;
    const words = wordsOf(row);
    if (words === "") return line;
    return (row.after === row.expected ? paint.changed : paint.bad)(`${line}  ${words}`);
  });
  const more = hidden > 0 ? [paint.quiet(`  … and ${hidden} more keys, unchanged`)] : [];
  return [paint.quiet(`  ${columns(title, "before", "after")}`), ...lines, ...more];
}

function rowsOf(failure: Failure): { rows: readonly Row[]; hidden: number } {
  const keys = keyRows(failure);
  const shown = keys.length <= MAX_KEYS ? keys : keys.filter((row) => row.wanted || wordsOf(row) !== "");
  const thresholds = [
    thresholdRow(failure, "deployment", ({ actionThresholds }) => actionThresholds.deployment),
    thresholdRow(failure, "key management", ({ actionThresholds }) => actionThresholds.keyManagement),
  ];
  const named = namedKeyRows(failure).filter((row) => wordsOf(row) !== "");
  return { rows: [...shown, ...thresholds, ...named], hidden: keys.length - shown.length };
}

/** Where many accounts would be right, the one that came is held against nothing. */
function expectedAccount({ expected, after }: Failure): Account {
  return expected.account ?? after;
}

function keyRows(failure: Failure): readonly Row[] {
  const { before, after, signers, calls } = failure;
  const expected = expectedAccount(failure);
  const all = sortKeys([...before.associatedKeys, ...after.associatedKeys, ...expected.associatedKeys]);
  const named = new Set(
    [before.accountHash, ...signers, ...calls.flatMap(({ call }) => call.arguments.flat())].map(String),
  );
  return [...new Set(all.map((key) => key.accountHash))].map((hash) => ({
    label: `${shortHash(hash)}${hash === before.accountHash ? " (primary key)" : ""}`,
    before: weightIn(before, hash),
    after: weightIn(after, hash),
    expected: weightIn(expected, hash),
    wanted: named.has(hash),
  }));
}

function weightIn(account: Account, hash: AccountHash): string {
  return String(findAssociatedKey(account, hash)?.weight ?? NONE);
}

function thresholdRow(failure: Failure, label: string, pick: (account: Account) => number): Row {
  return {
    label,
    before: String(pick(failure.before)),
    after: String(pick(failure.after)),
    expected: String(pick(expectedAccount(failure))),
    wanted: true,
  };
}

function namedKeyRows(failure: Failure): readonly Row[] {
  const { before, after } = failure;
  const expected = expectedAccount(failure);
  const accounts = [before, after, expected];
  const names = new Set(accounts.flatMap(({ namedKeys }) => namedKeys.map(({ name }) => name)));
  const valueIn = ({ namedKeys }: Account, name: string) =>
    namedKeys.find((entry) => entry.name === name)?.key.replace(/^([a-z-]+-[0-9a-f]{4}).*$/, "$1…") ?? NONE;
  return [...names].sort().map((name) => ({
    label: `named key ${showShort(name, 40)}`,
    before: valueIn(before, name),
    after: valueIn(after, name),
    expected: valueIn(expected, name),
    wanted: false,
  }));
}

function signOf({ before, after, expected }: Row): string {
  if (after !== expected) return "✗";
  if (before === after) return " ";
  if (before === NONE) return "+";
  return after === NONE ? "-" : "~";
}

function wordsOf({ before, after, expected }: Row): string {
  const change = before === after ? [] : [before === NONE ? "added" : after === NONE ? "removed" : "changed"];
  const should = after === expected ? [] : [expected === NONE ? "should not be there" : `should be ${expected}`];
  return [...change, ...should].join(", ");
}

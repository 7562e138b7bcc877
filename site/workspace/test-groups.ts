import type { Grade, TestResult } from "../../runner/model/grade.ts";

/** The tests on one account, within a group. */
export interface AccountTests {
  /** `Example 2`, or in words for an account of the suite's own. */
  readonly label: string;
  readonly tests: readonly TestResult[];
}

/** The tests of one function. */
export interface TestGroup {
  /** The function's name; `together` where several functions are called in one deploy. */
  readonly name: string;
  readonly tests: readonly TestResult[];
  readonly passed: number;
  readonly accounts: readonly AccountTests[];
  /** What the group's failed tests say where most fail, and all of those alike; then it is said once. */
  readonly sharedMessage: string | null;
  /** The known wrong idea behind the failures, if one fits. */
  readonly misconception: string | null;
}

/** The tests by function and, within it, by account, each in the suite's order. */
export function groupTests(grade: Grade): readonly TestGroup[] {
  return [...groupBy(grade.tests, ({ id }) => id.split("/")[0] ?? id)].map(([name, tests]) => ({
    name,
    tests,
    passed: tests.filter(({ outcome }) => outcome === "passed").length,
    accounts: groupByAccount(tests),
    sharedMessage: findSharedMessage(tests),
    misconception: grade.misconceptions.find((known) => known.function === name)?.message ?? null,
  }));
}

/** The first failed test as they stand on the page, and its group. */
export function findFirstFailed(groups: readonly TestGroup[]): { group: TestGroup; test: TestResult } | undefined {
  for (const group of groups) {
    const test = group.accounts.flatMap(({ tests }) => tests).find(({ outcome }) => outcome === "failed");
    if (test !== undefined) return { group, test };
  }
  return undefined;
}

/** A test's title without the account, where that stands above it already. */
export function titleWithin(test: TestResult, account: AccountTests): string {
  const suffix = ` (${account.label})`;
  return test.title.endsWith(suffix) ? test.title.slice(0, -suffix.length) : test.title;
}

/** A function that is not written yet fails alike almost everywhere: only where the chain refuses the deploy it need not run. */
function findSharedMessage(tests: readonly TestResult[]): string | null {
  const failed = tests.filter(({ outcome }) => outcome === "failed");
  const message = failed[0]?.message ?? null;
  return failed.length > tests.length / 2 && failed.every((test) => test.message === message) ? message : null;
}

/** The examples in their order, then all others. */
function groupByAccount(tests: readonly TestResult[]): readonly AccountTests[] {
  const byLabel = groupBy(tests, accountLabel);
  const labels = [...byLabel.keys()].sort((left, right) => left.localeCompare(right, "en"));
  return labels.map((label) => ({ label, tests: byLabel.get(label) ?? [] }));
}

/** From the last part of the id: `example-2`, or a name such as `like-example-2` or `100-keys`. */
function accountLabel({ id }: TestResult): string {
  const name = id.split("/").at(-1) ?? id;
  const example = /^example-(\d)$/.exec(name);
  return example ? `Example ${example[1]}` : "Other accounts";
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

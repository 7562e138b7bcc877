import type { ExampleNumber } from "../../runner/model/failure.ts";
import type { Grade, TestResult } from "../../runner/model/grade.ts";
import { groupBy } from "./group-by.ts";

/** The tests on one account, within a group. */
export interface AccountTests {
  /** `null` for accounts of the suite's own. */
  readonly example: ExampleNumber | null;
  readonly tests: readonly TestResult[];
}

/** The tests of one function. */
export interface TestGroup {
  /** The function's name; `together` where several functions are called in one deploy, `plan` for a plan. */
  readonly name: string;
  readonly tests: readonly TestResult[];
  readonly passed: number;
  /** The examples in their order, then all others. */
  readonly accounts: readonly AccountTests[];
}

/** The tests by function and, within it, by account, each in the suite's order. */
export function groupTests({ tests }: Grade): readonly TestGroup[] {
  return [...groupBy(tests, ({ id }) => id.split("/")[0] ?? id)].map(([name, own]) => ({
    name,
    tests: own,
    passed: own.filter(({ outcome }) => outcome === "passed").length,
    accounts: groupByAccount(own),
  }));
}

/** A test's title without the account, where that stands above it already. */
export function titleWithin({ title }: TestResult, { example }: AccountTests): string {
  const suffix = ` (Example ${example})`;
  return title.endsWith(suffix) ? title.slice(0, -suffix.length) : title;
}

function groupByAccount(tests: readonly TestResult[]): readonly AccountTests[] {
  const byExample = groupBy(tests, findExample);
  return ([1, 2, 3, 4, 5, null] as const).flatMap((example) => {
    const own = byExample.get(example);
    return own === undefined ? [] : [{ example, tests: own }];
  });
}

/** From the last part of the id: `example-2`, or a name such as `like-example-2` or `100-keys`. */
function findExample({ id }: TestResult): ExampleNumber | null {
  const [, digit] = /\/example-([1-5])$/.exec(id) ?? [];
  return digit === undefined ? null : (Number(digit) as ExampleNumber);
}

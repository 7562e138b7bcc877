import type { Grade, TestResult } from "../model/grade.ts";

/** The tests of one function, in the suite's order. */
export interface TestGroup {
  /** The function's name; `together` where several are called in one deploy. */
  readonly name: string;
  readonly tests: readonly TestResult[];
  readonly passed: readonly TestResult[];
  readonly failed: readonly TestResult[];
  /** Reasons that hold for most tests of a function, each said once instead of with every test. */
  readonly shared: readonly SharedReason[];
  /** The tests that stand for themselves: passed, or failed in a way of their own. */
  readonly own: readonly TestResult[];
}

/** Failed tests that all say the same. */
export interface SharedReason {
  readonly message: string;
  readonly count: number;
}

/** The tests by function. */
export function groupTests({ tests }: Grade): readonly TestGroup[] {
  const groups = [...Map.groupBy(tests, ({ id }) => id.split("/")[0] ?? id)].map(([name, own]) => ({
    name,
    tests: own,
    passed: own.filter(({ outcome }) => outcome === "passed"),
    failed: own.filter(({ outcome }) => outcome === "failed"),
  }));
  // A function that is not written fails the tests of several functions together, too.
  const messages = new Set(groups.map(findSharedMessage).filter((message) => message !== null));
  return groups.map((group) => ({
    ...group,
    shared: [...messages].flatMap((message) => {
      const count = group.failed.filter((test) => test.message === message).length;
      return count > 0 ? [{ message, count }] : [];
    }),
    own: group.tests.filter((test) => test.message === null || !messages.has(test.message)),
  }));
}

/** Tests of a deploy that the chain refuses pass whatever is written, so not all of the group need fail. */
function findSharedMessage({ tests, failed }: Pick<TestGroup, "tests" | "failed">): string | null {
  const message = failed[0]?.message ?? null;
  const most = failed.length > 1 && failed.length > tests.length / 2;
  return most && failed.every((test) => test.message === message) ? message : null;
}

import type { Grade } from "../model/grade.ts";

/** How many submissions ended how. */
export interface Summary {
  readonly submissions: number;
  readonly passed: number;
  readonly failed: number;
  readonly errored: number;
}

/** Nothing graded yet. */
export const emptySummary: Summary = { submissions: 0, passed: 0, failed: 0, errored: 0 };

/** The summary with one more submission. */
export function addToSummary(summary: Summary, { outcome }: Grade): Summary {
  return {
    submissions: summary.submissions + 1,
    passed: summary.passed + (outcome === "passed" ? 1 : 0),
    failed: summary.failed + (outcome === "failed" ? 1 : 0),
    errored: summary.errored + (outcome === "error" ? 1 : 0),
  };
}

/** "3 submissions: 1 passed, 1 failed, 1 error". */
export function printSummary({ submissions, passed, failed, errored }: Summary): string {
  return `${printCount(submissions, "submission")}: ${passed} passed, ${failed} failed, ${printCount(errored, "error")}`;
}

/** "1 test", "2 tests". */
export function printCount(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? "" : "s"}`;
}

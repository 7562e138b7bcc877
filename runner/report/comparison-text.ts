import type { ComparisonSummary, GradeChange, Standing, TestChange, TestStanding } from "./comparison.ts";
import type { Paint } from "./paint.ts";
import { printCount } from "./summary.ts";
import { padTo, showShort, wrapText } from "./visible-text.ts";

/** How a comparison is worded. */
export interface ComparisonTextOptions {
  readonly paint: Paint;
  /** The columns of the terminal, if there is one. */
  readonly width?: number | undefined;
}

/** So many tests of a submission are listed; JSON has all. */
const MAX_TESTS = 20;
/** So many suites or seeds are named. */
const MAX_NAMED = 5;
/** Longer lines are hard to read. */
const MAX_COLUMNS = 100;

/** A change to be read: the submission with its grade then and now, and each test that ended another way. */
export function printChange(
  { submission, kind, before, after, tests }: GradeChange,
  options: ComparisonTextOptions,
): string {
  const { paint } = options;
  const more = tests.length - MAX_TESTS;
  const lines = [
    `${padTo(kind, 7)}  ${paint.strong(showShort(submission, 200))}`,
    `  ${printStep(before && printStanding(before), after && printStanding(after), better(before, after), paint)}`,
    ...tests.slice(0, MAX_TESTS).flatMap((test) => printTest(test, options)),
    ...(more > 0 ? [`  … and ${printCount(more, "more test")}`] : []),
  ];
  return `${lines.join("\n")}\n`;
}

/** What there is to say of all: with what was graded, where that differs, and how many changed. */
export function printComparison(summary: ComparisonSummary, options: ComparisonTextOptions): string {
  const { submissions, unchanged, changed, better, worse, missing, suites, seeds } = summary;
  const counts = `${unchanged} unchanged, ${changed} changed (${better} better, ${worse} worse), ${summary.new} new, ${missing} missing`;
  const lines = [
    // Apart from the changes above.
    ...(unchanged < submissions ? [""] : []),
    ...printUsed("suite", suites.before, suites.after, options),
    ...printUsed("seed", seeds.before, seeds.after, options),
    options.paint.strong(`${printCount(submissions, "submission")}: ${counts}`),
  ];
  return `${lines.join("\n")}\n`;
}

function printTest({ id, before, after }: TestChange, { paint, width }: ComparisonTextOptions): readonly string[] {
  const step = printStep(printTestStanding(before), printTestStanding(after), after === "passed", paint);
  const [first = "", ...rest] = wrap(showShort(id, 200), width, 4);
  return [`  ${after === "passed" ? paint.good("✓") : paint.bad("✗")} ${first}`, ...rest, step].map((line, index) =>
    index === 0 ? line : `    ${line}`,
  );
}

function printStep(
  before: string | null,
  after: string | null,
  good: boolean | null,
  { good: well, bad, quiet }: Paint,
): string {
  const now = after ?? "not there";
  const painted = good === null ? now : good ? well(now) : bad(now);
  return before === null ? painted : `${quiet(before)} → ${painted}`;
}

/** "failed, 15 of 20 points", "timeout, 0 of 20 points". */
function printStanding({ outcome, score, maxScore, error }: Standing): string {
  const what = error === null ? outcome : `error (${error})`;
  return `${what}, ${score} of ${printCount(maxScore, "point")}`;
}

function printTestStanding(standing: TestStanding): string {
  return standing ?? "not there";
}

/** `null` where it is neither better nor worse. */
function better(before: Standing | null, after: Standing | null): boolean | null {
  if (before === null || after === null) return null;
  const gain = after.score / Math.max(after.maxScore, 1) - before.score / Math.max(before.maxScore, 1);
  return gain === 0 ? null : gain > 0;
}

/** The suites or seeds, where the two files were not graded with the same. */
function printUsed(
  noun: string,
  before: readonly (string | number)[],
  after: readonly (string | number)[],
  { width }: ComparisonTextOptions,
): readonly string[] {
  const [old, now] = [listFew(before), listFew(after)];
  if (old === now) return [];
  return wrap(`Not the same ${noun}: ${old} before, ${now} now.`, width, 0);
}

function listFew(values: readonly (string | number)[]): string {
  const more = values.length - MAX_NAMED;
  const named = values.slice(0, MAX_NAMED).map((value) => showShort(String(value), 200));
  return `${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function wrap(text: string, width: number | undefined, indentation: number): readonly string[] {
  return wrapText(text, Math.max(20, Math.min(width ?? MAX_COLUMNS, MAX_COLUMNS) - indentation));
}

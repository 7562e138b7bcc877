import type { Grade, TestResult } from "../model/grade.ts";
import type { Submission } from "../model/submission.ts";
import { printExcerpt } from "./excerpt.ts";
import { firstCause } from "./first-cause.ts";
import { oneSubmissionPrinter, type PointsOf } from "./one-submission.ts";
import { plainPaint } from "./paint.ts";
import type { ReportPrinter } from "./report-printer.ts";
import { printScenario } from "./scenario-text.ts";
import { printCount } from "./summary.ts";
import { groupTests, type TestGroup } from "./test-groups.ts";
import { showShort } from "./visible-text.ts";

/** What Gradescope shows of one test. */
interface GradescopeTest {
  readonly name: string;
  readonly number: string;
  readonly score: number;
  readonly max_score: number;
  readonly status?: "passed" | "failed";
  readonly output: string;
  readonly visibility: "visible";
  readonly extra_data: { readonly id: string };
}

/** Characters of a sentence, and of what a test shows in all. */
const MAX_SENTENCE = 500;
const MAX_OUTPUT = 2000;

/** Lines and characters of console output. */
const MAX_CONSOLE_LINES = 50;
const MAX_CONSOLE = 16_000;

const COLUMNS = 100;

/**
 * Gradescope's `results.json` for one submission. All that it shows is said to be plain text. A fault of the grader's own
 * has neither score nor tests, so that Gradescope says that it has no results, instead of giving the learner 0.
 */
export function createGradescopePrinter({ pointsOf }: { readonly pointsOf: PointsOf }): ReportPrinter {
  return oneSubmissionPrinter((grade, files) => {
    const shared = { ...commonFields(grade), output: printOutput(grade) };
    if (grade.error?.kind === "internal") return shared;
    const tests = grade.error === null ? printTests(grade, pointsOf) : [printErrorTest(grade, files)];
    return { score: grade.score, ...shared, tests };
  });
}

function commonFields({ durationMs, challenge, suite, seed, outcome, misconceptions }: Grade) {
  return {
    execution_time: Math.round(durationMs) / 1000,
    output_format: "text",
    test_output_format: "text",
    test_name_format: "text",
    visibility: "visible",
    stdout_visibility: "hidden",
    extra_data: { challenge, suite, seed, outcome, misconceptions: misconceptions.map(({ id }) => id) },
  };
}

/** What stands above the tests: the verdict, known wrong ideas, what the code printed. */
function printOutput(grade: Grade): string {
  const ideas = grade.misconceptions.map((idea) => showShort(`${idea.function}: ${idea.message}`, MAX_SENTENCE));
  const parts = [[printVerdict(grade)], ideas, printConsole(grade)];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n");
}

function printVerdict({ error, outcome, score, maxScore, tests }: Grade): string {
  if (error?.kind === "internal") {
    return "The grader itself failed, which is no fault of your code: there is no score. Please tell your course staff.";
  }
  const points = `${score} of ${printCount(maxScore, "point")}`;
  if (error !== null) return `The tests could not be run to their end: ${points}.`;
  const all = printCount(tests.length, "test");
  if (outcome === "passed") return `All ${all} passed: ${points}.`;
  return `${tests.filter((test) => test.outcome === "failed").length} of ${all} failed: ${points}.`;
}

function printConsole({ console: entries }: Grade): readonly string[] {
  const lines = entries.flatMap((entry) => entry.split("\n"));
  const shown: string[] = [];
  let size = 0;
  for (const line of lines.slice(0, MAX_CONSOLE_LINES)) {
    const text = `| ${showShort(line, MAX_SENTENCE)}`;
    size += text.length;
    if (size > MAX_CONSOLE) break;
    shown.push(text);
  }
  const more = lines.length - shown.length;
  if (lines.length === 0) return [];
  return ["What the code printed:", ...shown, ...(more > 0 ? [`… and ${printCount(more, "more line")}`] : [])];
}

function printTests(grade: Grade, pointsOf: PointsOf): readonly GradescopeTest[] {
  return groupTests(grade).flatMap((group, groupIndex) =>
    group.tests.map((test, index) => printTest(test, group, `${groupIndex + 1}.${index + 1}`, pointsOf(test.id))),
  );
}

function printTest(test: TestResult, group: TestGroup, number: string, points: number): GradescopeTest {
  return {
    name: `${group.name}: ${test.title}`,
    number,
    score: test.outcome === "passed" ? points : 0,
    max_score: points,
    ...(test.outcome === "skipped" ? {} : { status: test.outcome }),
    output: printTestOutput(test, group),
    visibility: "visible",
    extra_data: { id: test.id },
  };
}

/** A reason that most tests of a function share, as that it is not written, needs no scenario. */
function printTestOutput(test: TestResult, group: TestGroup): string {
  if (test.outcome === "skipped") return "Skipped.";
  const sentence = showShort(test.message ?? "", MAX_SENTENCE);
  if (test.failure === null || !group.own.includes(test)) return sentence;
  const lines = [sentence, "", ...printScenario(test.failure, plainPaint, COLUMNS)];
  return cutLines(lines, MAX_OUTPUT).join("\n");
}

/** As many whole lines as fit; a sign says where some are missing. */
function cutLines(lines: readonly string[], length: number): readonly string[] {
  let size = 0;
  const end = lines.findIndex((line) => {
    size += line.length + 1;
    return size > length;
  });
  return end === -1 ? lines : [...lines.slice(0, end), "…"];
}

/** Stands for all tests where they were not run to their end. */
function printErrorTest(grade: Grade, files: Submission["files"]): GradescopeTest {
  const location = grade.error?.location ?? null;
  // The name may come from the learner's code, so it may be one that every object has.
  const source = location !== null && Object.hasOwn(files, location.file) ? files[location.file] : undefined;
  const excerpt = location === null ? [] : printExcerpt(source, location, plainPaint);
  return {
    name: "The code can be graded",
    number: "1",
    score: 0,
    max_score: grade.maxScore,
    status: "failed",
    output: [showShort(firstCause(grade), MAX_SENTENCE), ...excerpt].join("\n"),
    visibility: "visible",
    extra_data: { id: grade.error?.kind ?? "" },
  };
}

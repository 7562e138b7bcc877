import { stringify } from "yaml";
import { printCall } from "../chain/explain.ts";
import type { Grade, TestResult } from "../model/grade.ts";
import { errorWords } from "./error-words.ts";
import { firstCause } from "./first-cause.ts";
import type { ReportPrinter } from "./report-printer.ts";
import { printCount, type Summary } from "./summary.ts";
import { showShort } from "./visible-text.ts";

/**
 * TAP 14: a test point a submission, with its tests as a subtest. The plan stands at the end, so that nothing waits.
 *
 * A fault of the grader's own is a point that is not ok. Only after all others have been said comes `Bail out!`: it tells
 * a harness that the run is not to be relied on, and a harness need read nothing after it, so that said at once it would
 * throw away the grades that followed.
 */
export function createTapPrinter(): ReportPrinter {
  let count = 0;
  let faults = 0;
  return {
    start: () => "TAP version 14\n",
    add: (grade) => {
      count += 1;
      if (grade.error?.kind === "internal") faults += 1;
      return printSubmission(grade, count);
    },
    finish: (summary) => printBailOut(faults, summary) + printPlan(count, "no submission was graded"),
  };
}

function printBailOut(faults: number, { submissions }: Summary): string {
  if (faults === 0) return "";
  return `Bail out! The grader itself failed at ${faults} of ${printCount(submissions, "submission")}.\n`;
}

function printPlan(count: number, whyEmpty: string): string {
  return count === 0 ? `1..0 # ${whyEmpty}\n` : `1..${count}\n`;
}

function printSubmission(grade: Grade, number: number): string {
  const name = describe(grade.submission);
  const point = printPoint(grade.outcome === "passed", number, name) + printYaml(diagnoseSubmission(grade));
  if (grade.error !== null) return point;
  const tests = grade.tests.map((test, index) => printTest(test, index + 1)).join("");
  // The name in the comment is as it is; escapes belong to the point that must match it.
  return `# Subtest: ${name}\n${indent(tests + printPlan(grade.tests.length, "the suite has no tests"), 4)}${point}`;
}

function printTest(test: TestResult, number: number): string {
  const point = printPoint(test.outcome !== "failed", number, describe(test.title), test.outcome === "skipped");
  return test.outcome === "failed" ? point + printYaml(diagnoseTest(test)) : point;
}

function printPoint(isOk: boolean, number: number, name: string, isSkipped = false): string {
  const escaped = name.replace(/[\\#]/g, "\\$&");
  return `${isOk ? "ok" : "not ok"} ${number} - ${escaped}${isSkipped ? " # SKIP" : ""}\n`;
}

/** A name on one line. A brace at the end opens a block for some harnesses; a dot after it keeps it a brace. */
function describe(name: string): string {
  const shown = showShort(name).trim();
  if (shown === "") return "(no name)";
  return shown.endsWith("{") ? `${shown}.` : shown;
}

function diagnoseSubmission(grade: Grade): object {
  const { error, score, maxScore, challenge, suite, seed } = grade;
  const cause = showShort(firstCause(grade), 1000);
  return {
    ...(cause === "" ? {} : { message: cause }),
    ...(error === null ? {} : { error: errorWords[error.kind], at: placeFor(error.location) }),
    ...(grade.outcome === "passed" ? {} : { severity: error === null ? "fail" : "error" }),
    score,
    max_score: maxScore,
    challenge,
    suite,
    seed,
    duration_ms: Math.round(grade.durationMs * 1000) / 1000,
  };
}

/** Of several calls, the one that is blamed. */
function diagnoseTest({ id, message, failure }: TestResult): object {
  return {
    message: showShort(message ?? "", 1000),
    severity: "fail",
    test: id,
    ...(failure === null
      ? {}
      : {
          call: showShort(printCall(failure.call), 200),
          expected: showShort(failure.expected.result),
          actual: showShort(failure.actual.result),
          at: placeFor(failure.location),
        }),
  };
}

/** What is undefined is left out of the YAML. */
function placeFor(location: { file: string; line: number; column: number } | null): object | undefined {
  if (location === null) return undefined;
  return { file: showShort(location.file, 200), line: location.line, column: location.column };
}

/** Lines are not folded: a reader that goes line by line finds each value on its own. */
function printYaml(diagnostics: object): string {
  return indent(`---\n${stringify(diagnostics, { lineWidth: 0 })}...\n`, 2);
}

function indent(text: string, columns: number): string {
  return text.replace(/^(?=.)/gm, " ".repeat(columns));
}

import type { Grade, GradeError, Misconception, TestResult } from "../model/grade.ts";
import { errorWords } from "./error-words.ts";
import { placeOf } from "./first-cause.ts";
import { plainPaint } from "./paint.ts";
import type { ReportPrinter } from "./report-printer.ts";
import { printScenario } from "./scenario-text.ts";
import { printCount } from "./summary.ts";
import { groupTests } from "./test-groups.ts";
import { showShort } from "./visible-text.ts";
import { printXmlElement, printXmlParent, printXmlStart, printXmlText, type XmlAttributes } from "./xml.ts";

/** How a JUnit report is worded. */
export interface JunitOptions {
  /** When it was graded, as `2026-11-21T17:00:00`. Without it the same grades give the same report, durations apart. */
  readonly timestamp?: string | undefined;
}

/** Lines are not broken: where a log is read for commands, none may begin with a learner's text. */
const COLUMNS = Number.POSITIVE_INFINITY;

/** So many lines of console output are in a report; JSON has all. */
const MAX_CONSOLE_LINES = 200;

/**
 * JUnit XML in the dialect that Jenkins and GitLab read: one suite a submission, one case a test. The root has no totals,
 * for it is written before the first grade; both readers count for themselves.
 */
export function createJunitPrinter(options: JunitOptions = {}): ReportPrinter {
  return {
    start: () => `<?xml version="1.0" encoding="UTF-8"?>\n${printXmlStart("testsuites", { name: "cosigner" })}\n`,
    add: (grade) => printSuite(grade, options),
    finish: () => "</testsuites>\n",
  };
}

function printSuite(grade: Grade, { timestamp }: JunitOptions): string {
  const name = showShort(grade.submission);
  const attributes = { name, ...countCases(grade), time: seconds(grade.durationMs), timestamp, file: name };
  const cases = grade.error === null ? printTests(grade) : [printError(grade.error, grade)];
  return `${printXmlParent("testsuite", attributes, [printProperties(grade), ...cases, ...printConsole(grade)])}\n`;
}

function countCases({ error, tests }: Grade): XmlAttributes {
  const count = (outcome: TestResult["outcome"]) => tests.filter((test) => test.outcome === outcome).length;
  return error === null
    ? { tests: tests.length, failures: count("failed"), errors: 0, skipped: count("skipped") }
    : { tests: 1, failures: 0, errors: 1, skipped: 0 };
}

/** The same suite and seed give the same grade. */
function printProperties({ challenge, language, suite, seed, score, maxScore }: Grade): string {
  const properties = { challenge, language, suite, seed, score, "max-score": maxScore };
  const lines = Object.entries(properties).map(([name, value]) => printXmlElement("property", { name, value }));
  return printXmlParent("properties", {}, lines);
}

/** A reason that most tests of a function share, as that it is not written, says it all; the others have their scenario. */
function printTests(grade: Grade): readonly string[] {
  const own = new Set(groupTests(grade).flatMap((group) => group.own));
  return grade.tests.map((test) => {
    const group = test.id.split("/")[0] ?? test.id;
    const [name, time] = [showShort(test.title), seconds(test.durationMs)];
    const outcome = printOutcome(
      test,
      own.has(test),
      grade.misconceptions.filter((one) => one.function === group),
    );
    return printXmlElement("testcase", { name, classname: className(grade, group), time }, outcome);
  });
}

function printOutcome(test: TestResult, isOwn: boolean, known: readonly Misconception[]): string {
  if (test.outcome === "passed") return "";
  if (test.outcome === "skipped") return printXmlElement("skipped", { message: "Not run." });
  const message = showShort(test.message ?? "", 1000);
  const { failure } = test;
  const lines = [
    message,
    ...known.map((one) => showShort(`Likely why: ${one.message}`, 1000)),
    ...(failure?.location ? [showShort(`Thrown at ${printPlace(failure.location)}.`)] : []),
    ...(failure !== null && isOwn ? ["", ...printScenario(failure, plainPaint, COLUMNS)] : []),
  ];
  return printReason("failure", message, "wrong-answer", lines);
}

/** An error stands alone: no test was judged. */
function printError(error: GradeError, grade: Grade): string {
  const message = showShort(error.message, 1000);
  const place = placeOf(grade);
  const lines = [message, `${errorWords[error.kind]}${place === "" ? "" : ` at ${place}`}.`];
  const attributes = {
    name: "can be graded",
    classname: className(grade, "submission"),
    time: seconds(grade.durationMs),
  };
  return printXmlElement("testcase", attributes, printReason("error", message, error.kind, lines));
}

/**
 * Jenkins shows the message and the text; GitLab the text alone, so the message is in both. GitLab's reader turns the
 * text into what `type` says where that is the name of one of its own types: `file`, `integer`, `yaml` and so on.
 */
function printReason(tag: "failure" | "error", message: string, type: string, lines: readonly string[]): string {
  return printXmlElement(tag, { message, type }, printXmlText(lines.join("\n")));
}

/**
 * Jenkins takes what stands before the last dot for the package and follows a test from build to build by this name and
 * its own, so that the submission belongs in it.
 */
function className({ challenge, submission }: Grade, group: string): string {
  return `${challenge}.${showShort(submission, 200)}.${group}`;
}

function printConsole({ console: output }: Grade): readonly string[] {
  if (output.length === 0) return [];
  const lines = output.flatMap((entry) => entry.split("\n"));
  const shown = lines.slice(0, MAX_CONSOLE_LINES).map((line) => `| ${breakAttachments(showShort(line))}`);
  const more = lines.length - shown.length;
  const text = [...shown, ...(more > 0 ? [`… and ${printCount(more, "more line")}`] : [])].join("\n");
  return [printXmlElement("system-out", {}, printXmlText(text))];
}

/** Readers of the dialect make a link to a file out of `[[ATTACHMENT|path]]` in what a test printed. */
function breakAttachments(line: string): string {
  return line.replaceAll("[[ATTACHMENT", "[ [ATTACHMENT");
}

function printPlace({ file, line, column }: { file: string; line: number; column: number }): string {
  return `${file}:${line}:${column}`;
}

function seconds(durationMs: number): string {
  return (durationMs / 1000).toFixed(6);
}

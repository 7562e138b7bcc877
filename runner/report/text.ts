import type { Grade, TestResult } from "../model/grade.ts";
import type { Submission } from "../model/submission.ts";
import { errorWords } from "./error-words.ts";
import { printExcerpt } from "./excerpt.ts";
import { firstCause, placeOf } from "./first-cause.ts";
import type { Paint } from "./paint.ts";
import { printScenario } from "./scenario-text.ts";
import { printCount } from "./summary.ts";
import { groupTests, type TestGroup } from "./test-groups.ts";
import { cutTo, padTo, showShort, widthOf, wrapText } from "./visible-text.ts";

/** How a grade is worded. */
export interface TextOptions {
  readonly paint: Paint;
  /** The submission's files, for the line that an error is about. */
  readonly files: Submission["files"];
  /** The columns of the terminal, if there is one. */
  readonly width?: number | undefined;
}

/** Lines are broken here, or before on a terminal that is narrower: longer ones are hard to read. */
const MAX_COLUMNS = 100;

/** So many lines of console output are printed; JSON has all. */
const MAX_CONSOLE_LINES = 50;

/**
 * A grade to be read: the verdict, known wrong ideas, each function with its tests, what the submission printed. An
 * error stands alone.
 */
export function printGrade(grade: Grade, options: TextOptions): string {
  const groups = groupTests(grade);
  const parts =
    grade.error === null
      ? [
          printMisconceptions(grade, options),
          ...groups.map((group) => printGroup(group, options)),
          printConsole(grade, options),
          // On a terminal the first line may have gone by.
          grade.outcome === "failed" ? [printVerdict(grade, options.paint)] : [],
        ]
      : [printError(grade, options), printConsole(grade, options)];
  return [[printVerdict(grade, options.paint)], ...parts]
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

/** A grade of many, on one line: its outcome, score and name, and the first cause where it did not pass. */
export function printShortGrade(grade: Grade, { paint, width }: TextOptions): string {
  const name = showShort(grade.submission, 200);
  const outcome = padTo(paintOutcome(grade, paint), 8);
  const points = `${grade.score}/${grade.maxScore}`.padStart(String(grade.maxScore).length * 2 + 1);
  const head = `${outcome}  ${points}  ${paint.strong(name)}`;
  const cause = showShort(firstCause(grade), 1000);
  if (cause === "") return `${head}\n`;
  // Only a terminal has an edge; a file keeps the whole sentence.
  const room = width === undefined ? cause.length * 2 : Math.max(20, width - widthOf(head) - 2);
  return `${head}  ${cutTo(cause, room)}\n`;
}

function paintOutcome({ outcome }: Grade, paint: Paint): string {
  if (outcome === "passed") return paint.good("✓ passed");
  return paint.bad(outcome === "failed" ? "✗ failed" : "! error");
}

function printVerdict(grade: Grade, paint: Paint): string {
  const name = paint.strong(showShort(grade.submission, 200));
  const points = `${grade.score} of ${printCount(grade.maxScore, "point")}`;
  const about = paint.quiet(`(${grade.challenge})`);
  return `${paintOutcome(grade, paint)}  ${name}  ${points}, ${countTests(grade)} ${about}`;
}

function countTests({ outcome, tests }: Grade): string {
  if (outcome === "error") return "no grade";
  const all = printCount(tests.length, "test");
  if (outcome === "passed") return `all ${all} passed`;
  return `${tests.filter((test) => test.outcome === "failed").length} of ${all} failed`;
}

function printMisconceptions({ misconceptions }: Grade, { paint, width }: TextOptions): readonly string[] {
  return misconceptions.flatMap(({ function: name, message }) =>
    hang(paint.changed("→"), wrapSentence(`${name}: ${message}`, width, 2)),
  );
}

function printGroup(group: TestGroup, options: TextOptions): readonly string[] {
  const { paint } = options;
  const passed = `${group.passed.length} of ${printCount(group.tests.length, "test")} passed`;
  const head = `${paint.strong(group.name)}  ${group.failed.length === 0 ? paint.good(passed) : passed}`;
  const lines = [
    head,
    ...group.shared.flatMap(({ message, count }) => [
      `  ${paint.bad("✗")} ${printCount(count, "test")} failed for the same reason:`,
      ...indent(wrapSentence(message, options.width, 6), 6),
    ]),
    ...group.own.flatMap((test) => printTest(test, options)),
  ];
  return lines.at(-1) === "" ? lines.slice(0, -1) : lines;
}

function printTest({ title, outcome, message, failure }: TestResult, { paint, width }: TextOptions): readonly string[] {
  if (outcome === "passed") return indent(hang(paint.good("✓"), wrapSentence(title, width, 4)), 2);
  if (outcome === "skipped") return indent(hang(paint.quiet("–"), wrapSentence(`${title} (skipped)`, width, 4)), 2);
  const heading = wrapSentence(title, width, 4).map((line) => paint.strong(line));
  return [
    ...indent(hang(paint.bad("✗"), heading), 2),
    ...indent(wrapSentence(message ?? "", width, 6), 6),
    ...(failure === null ? [] : indent(printScenario(failure, paint, columnsFor(width, 6)), 6)),
    "",
  ];
}

function printError(grade: Grade, { paint, files, width }: TextOptions): readonly string[] {
  const { error } = grade;
  if (error === null) return [];
  const place = error.location === null ? "" : ` at ${placeOf(grade)}`;
  const source = error.location === null ? undefined : findFile(files, error.location.file);
  return [
    paint.bad(`${errorWords[error.kind]}${place}`),
    ...indent(wrapSentence(error.message, width, 2), 2),
    ...(error.location === null ? [] : indent(printExcerpt(source, error.location, paint), 2)),
  ];
}

/** The name may come from the learner's code, so it may be one that every object has. */
function findFile(files: Submission["files"], name: string): string | undefined {
  return Object.hasOwn(files, name) ? files[name] : undefined;
}

function printConsole({ console: output }: Grade, { paint }: TextOptions): readonly string[] {
  if (output.length === 0) return [];
  const lines = output.flatMap((entry) => entry.split("\n"));
  const shown = lines.slice(0, MAX_CONSOLE_LINES).map((line) => `${paint.quiet("|")} ${showShort(line)}`);
  const more = lines.length - shown.length;
  return [
    paint.strong("What the code printed"),
    ...indent(shown, 2),
    ...(more > 0 ? [`  … and ${printCount(more, "more line")}`] : []),
  ];
}

function wrapSentence(text: string, width: number | undefined, indentation: number): readonly string[] {
  return wrapText(showShort(text, 1000), columnsFor(width, indentation));
}

function columnsFor(width: number | undefined, indentation: number): number {
  return Math.max(20, Math.min(width ?? MAX_COLUMNS, MAX_COLUMNS) - indentation);
}

/** The sign stands before the first line, and the others begin below the first one's text. */
function hang(sign: string, [first = "", ...rest]: readonly string[]): readonly string[] {
  return [`${sign} ${first}`, ...indent(rest, 2)];
}

function indent(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => (line === "" ? "" : `${" ".repeat(columns)}${line}`));
}

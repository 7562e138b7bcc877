import type { Grade } from "../model/grade.ts";
import { type CsvFormat, guardCell } from "./csv-format.ts";
import { firstCause } from "./first-cause.ts";
import { findLearnerName, printLearnerName } from "./learner-name.ts";
import type { ReportPrinter } from "./report-printer.ts";
import { showShort } from "./visible-text.ts";

/** The columns, with what stands in them. `learner` is what the submission's name says of its learner. */
const columns: readonly (readonly [name: string, print: (grade: Grade) => string | number])[] = [
  ["submission", (grade) => grade.submission],
  ["learner", (grade) => printLearnerName(findLearnerName(grade.submission))],
  ["challenge", (grade) => grade.challenge],
  ["outcome", (grade) => grade.outcome],
  // A fault of ours is no 0.
  ["score", (grade) => (grade.error?.kind === "internal" ? "" : grade.score)],
  ["max", (grade) => grade.maxScore],
  ["passed_tests", (grade) => grade.tests.filter(({ outcome }) => outcome === "passed").length],
  ["tests", (grade) => grade.tests.length],
  ["error", (grade) => grade.error?.kind ?? ""],
  ["first_cause", firstCause],
  ["seed", (grade) => grade.seed],
  ["suite", (grade) => grade.suite],
];

/** Grades as a table for a spreadsheet: a header, then a submission a row. */
export function createCsvPrinter({ csv }: { readonly csv: CsvFormat }): ReportPrinter {
  return {
    start: () => csv.printRow(columns.map(([name]) => name)),
    add: (grade) => csv.printRow(columns.map(([, print]) => guardCell(showShort(String(print(grade)), 1000)))),
    finish: () => "",
  };
}

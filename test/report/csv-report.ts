import { csvFormat } from "../../runner/cli/csv-library.ts";
import type { Grade, GradeErrorKind } from "../../runner/model/grade.ts";
import type { ReportPrinter } from "../../runner/report/report-printer.ts";
import { addToSummary, emptySummary } from "../../runner/report/summary.ts";
import { madeGrade } from "./made-grade.ts";

/** A whole report. */
export function printAll(printer: ReportPrinter, grades: readonly Grade[]): string {
  const added = grades.map((grade) => printer.add(grade, {}));
  return [printer.start(), ...added, printer.finish(grades.reduce(addToSummary, emptySummary))].join("");
}

/** A report's cells, read as any program reads CSV. */
export function readCells(text: string): readonly (readonly string[])[] {
  return csvFormat.parse(text);
}

/** A grade with so many of 20 points. */
export function scored(submission: string, score: number): Grade {
  return madeGrade({ submission, score, outcome: score === 20 ? "passed" : "failed" });
}

/** A grade that ended in an error. */
export function erring(submission: string, kind: GradeErrorKind, message = "No."): Grade {
  return madeGrade({ submission, error: { kind, message, location: null } });
}

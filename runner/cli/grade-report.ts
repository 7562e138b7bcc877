import type { Grade } from "../model/grade.ts";
import type { Submission } from "../model/submission.ts";
import type { ReportPrinter } from "../report/report-printer.ts";
import { addToSummary, emptySummary } from "../report/summary.ts";

/** Takes grades in order and writes each as it comes. */
export interface Report {
  start(): Promise<void>;
  add(grade: Grade, files: Submission["files"]): Promise<void>;
  finish(): Promise<void>;
}

/** A report that a printer words, in pieces of text. */
export function createReport(printer: ReportPrinter, write: (text: string) => Promise<void>): Report {
  let summary = emptySummary;
  const writePiece = async (text: string) => {
    if (text !== "") await write(text);
  };
  return {
    start: () => writePiece(printer.start()),
    add: (grade, files) => {
      summary = addToSummary(summary, grade);
      return writePiece(printer.add(grade, files));
    },
    finish: () => writePiece(printer.finish(summary)),
  };
}

/** The same grades in several reports. */
export function combineReports(reports: readonly Report[]): Report {
  const inTurn = async (write: (report: Report) => Promise<void>) => {
    for (const report of reports) await write(report);
  };
  return {
    start: () => inTurn((report) => report.start()),
    add: (grade, files) => inTurn((report) => report.add(grade, files)),
    finish: () => inTurn((report) => report.finish()),
  };
}

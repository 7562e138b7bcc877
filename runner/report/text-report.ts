import type { Paint } from "./paint.ts";
import type { ReportPrinter } from "./report-printer.ts";
import { printSummary } from "./summary.ts";
import { printGrade, printShortGrade } from "./text.ts";

/** How a report is read. */
export interface TextReportOptions {
  readonly paint: Paint;
  /** The columns of the terminal, if there is one. */
  readonly width: number | undefined;
  /** Whether there is one submission: it is reported in full, each of several in short. */
  readonly isSingle: boolean;
}

/** A report for people. */
export function createTextPrinter({ paint, width, isSingle }: TextReportOptions): ReportPrinter {
  const print = isSingle ? printGrade : printShortGrade;
  return {
    start: () => "",
    add: (grade, files) => print(grade, { paint, files, width }),
    finish: (summary) => (isSingle ? "" : `\n${paint.strong(printSummary(summary))}\n`),
  };
}

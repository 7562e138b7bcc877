import type { Grade } from "../model/grade.ts";
import type { Submission } from "../model/submission.ts";
import type { ReportPrinter } from "./report-printer.ts";

/** How many points a test of the suite is worth. @throws RangeError where the suite has no such test */
export type PointsOf = (testId: string) => number;

/** A report that is one submission's JSON document. It throws a RangeError at a second submission. */
export function oneSubmissionPrinter(print: (grade: Grade, files: Submission["files"]) => object): ReportPrinter {
  let isPrinted = false;
  return {
    start: () => "",
    add: (grade, files) => {
      if (isPrinted) throw new RangeError("a report of this format holds one submission");
      isPrinted = true;
      return `${JSON.stringify(print(grade, files), null, 2)}\n`;
    },
    finish: () => "",
  };
}

import type { Grade } from "../../runner/model/grade.ts";
import type { Submission } from "../../runner/model/submission.ts";
import type { ReportPrinter } from "../../runner/report/report-printer.ts";
import { addToSummary, emptySummary } from "../../runner/report/summary.ts";

/** The whole report of some grades. */
export function printReport(
  printer: ReportPrinter,
  grades: readonly Grade[],
  files: Submission["files"] = { "keys_manager.ts": "" },
): string {
  const summary = grades.reduce(addToSummary, emptySummary);
  return [printer.start(), ...grades.map((grade) => printer.add(grade, files)), printer.finish(summary)].join("");
}

import type { Grade } from "../model/grade.ts";
import type { Submission } from "../model/submission.ts";
import type { Summary } from "./summary.ts";

/**
 * Words a report piece by piece: what stands before the grades, each grade as it comes, what stands after. A report of any
 * length takes no more memory than one grade, where its format allows it.
 */
export interface ReportPrinter {
  readonly start: () => string;
  /** @param files the submission's files, empty where they could not be read or the grade was read from a file */
  readonly add: (grade: Grade, files: Submission["files"]) => string;
  readonly finish: (summary: Summary) => string;
}

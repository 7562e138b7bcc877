/** The formats of a report, by their names on the command line. */
export const reportFormats = [
  "text",
  "json",
  "jsonl",
  "junit",
  "tap",
  "csv",
  "canvas",
  "moodle",
  "gradescope",
  "github",
  "classroom50",
] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Platforms that run the grader once for each submission, and take a report of one. */
export const singleFormats: readonly ReportFormat[] = ["gradescope", "classroom50"];

/** Gradebooks, which a roster fills. */
export const gradebookFormats: readonly ReportFormat[] = ["canvas", "moodle"];

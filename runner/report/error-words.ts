import type { GradeErrorKind } from "../model/grade.ts";

/** What kept a submission from being graded, in a few words. */
export const errorWords: Readonly<Record<GradeErrorKind, string>> = {
  compile: "The code does not compile",
  load: "The code cannot be loaded",
  timeout: "Stopped at the time limit",
  memory: "Stopped at the memory limit",
  "too-large": "Too large to be graded",
  internal: "The grader's own fault",
};

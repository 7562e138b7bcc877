import type { Challenge } from "../model/challenge.ts";
import type { Grade } from "../model/grade.ts";
import type { GradeOptions } from "../model/grader.ts";

/** The grade of a submission that could not be graded at all, for a reason that is not its own. */
export async function faultGrade(
  error: unknown,
  name: string,
  challenge: Challenge,
  options: GradeOptions,
): Promise<Grade> {
  // Loaded when it is needed, which is seldom: it brings the suite's mocha with it.
  const [{ resolveOptions }, { internalError }, { gradeOfError }, { SuiteCache }] = await Promise.all([
    import("../grade/grade.ts"),
    import("../grade/grade-error.ts"),
    import("../grade/run.ts"),
    import("../grade/suite-cache.ts"),
  ]);
  const runOptions = resolveOptions({ name, files: {} }, options);
  const suite = new SuiteCache(() => 0).get(challenge, runOptions.seed);
  return gradeOfError(internalError(error), suite, runOptions, 0);
}

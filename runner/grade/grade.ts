import type { Challenge } from "../model/challenge.ts";
import type { Grade } from "../model/grade.ts";
import { DEFAULT_SEED, type GradeOptions } from "../model/grader.ts";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import type { Submission } from "../model/submission.ts";
import { type CompileTools, compile } from "./compile.ts";
import { internalError } from "./grade-error.ts";
import { gradeOfError, type RunEvents, type RunOptions, type RunTools, run } from "./run.ts";

/** What a grading needs from its host. */
export type GradeTools = CompileTools & RunTools;

/**
 * The whole way of one submission, in one place: compile, then run. A host that can end a thread does the two halves
 * in two threads instead; the grade is the same.
 */
export async function grade(
  submission: Submission,
  challenge: Challenge,
  tools: GradeTools,
  options: GradeOptions & RunEvents = {},
): Promise<Grade> {
  const runOptions = resolveOptions(submission, options);
  const start = tools.now();
  try {
    const compiled = await compile(submission, challenge.file, tools, runOptions.limits);
    const result = await run(compiled, challenge, runOptions, tools, options);
    return { ...result, durationMs: tools.now() - start };
  } catch (error) {
    const suite = tools.suites.get(challenge, runOptions.seed);
    return gradeOfError(internalError(error), suite, runOptions, tools.now() - start);
  }
}

/** The options of a run, with what holds where nothing is said. */
export function resolveOptions(submission: Submission, options: GradeOptions): RunOptions {
  return {
    submission: submission.name,
    seed: options.seed ?? DEFAULT_SEED,
    limits: { ...DEFAULT_LIMITS, ...options.limits },
  };
}

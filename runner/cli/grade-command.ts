import type { Challenge } from "../model/challenge.ts";
import type { Grade } from "../model/grade.ts";
import type { GradeOptions, Grader } from "../model/grader.ts";
import type { Submission } from "../model/submission.ts";
import type { SubmissionSource } from "../node/submission-files.ts";
import { faultGrade } from "./fault-grade.ts";
import { type GradeArguments, parseGradeArguments } from "./grade-arguments.ts";
import { createReport, type Report } from "./grade-report.ts";
import { exitStatus, type Io } from "./io.ts";
import { getChallenge } from "./options.ts";
import { mapInOrder } from "./ordered.ts";
import { createProgress } from "./progress.ts";
import { openReportFile, type ReportTarget, standardOutput } from "./report-target.ts";
import { findSources } from "./submission-sources.ts";

/** What the command needs of its surroundings. */
export interface GradeTools {
  readonly catalogue: ReadonlyMap<string, Challenge>;
  readonly createGrader: (jobs: number) => Grader;
}

/** How many grades at most wait for a slower one before them. */
const MAX_WAITING = 256;

/** `cosigner grade`. @throws UsageError */
export async function runGrade(args: readonly string[], io: Io, tools: GradeTools): Promise<number> {
  const parsed = parseGradeArguments(args);
  const challenge = getChallenge(parsed.challenge, tools.catalogue);
  const sources = await findSources(parsed, challenge.file, io);
  const target = await openTarget(parsed, io);
  const report = createReport(parsed.format, target, sources.length, io);
  const grader = tools.createGrader(Math.min(parsed.jobs, sources.length));
  try {
    const counts = await gradeAll(sources, { challenge, parsed, grader, report, target, io });
    await target.close();
    return statusOf(counts, parsed.exitZero);
  } catch (error) {
    await target.abandon();
    throw error;
  } finally {
    await grader.close();
  }
}

async function openTarget({ output, format }: GradeArguments, io: Io): Promise<ReportTarget> {
  return output === undefined ? standardOutput(io) : openReportFile(output, format === "jsonl", io);
}

/** What grading a batch needs. */
interface Batch {
  readonly challenge: Challenge;
  readonly parsed: GradeArguments;
  readonly grader: Grader;
  readonly report: Report;
  readonly target: ReportTarget;
  readonly io: Io;
}

/** How many did not pass, and how many of these for a fault of ours. */
interface Counts {
  readonly notPassed: number;
  readonly faults: number;
}

async function gradeAll(sources: readonly SubmissionSource[], batch: Batch): Promise<Counts> {
  const { parsed, report, target, io } = batch;
  const progress = createProgress(sources.length, io.stderr, () => performance.now());
  let [notPassed, faults] = [0, 0];
  // Twice as many under way as are running, so that a compiled one always waits.
  const pace = { atOnce: parsed.jobs * 2, ahead: MAX_WAITING };
  try {
    await report.start();
    for await (const { grade, files } of mapInOrder(sources, pace, (source) => gradeOne(source, batch))) {
      if (grade.outcome !== "passed") notPassed += 1;
      if (grade.error?.kind === "internal") faults += 1;
      if (target.isTerminal) progress.hide();
      await report.add(grade, files);
      progress.step(notPassed);
    }
    progress.hide();
    await report.finish();
  } finally {
    progress.hide();
  }
  return { notPassed, faults };
}

interface Graded {
  readonly grade: Grade;
  readonly files: Submission["files"];
}

async function gradeOne(source: SubmissionSource, { challenge, parsed, grader, io }: Batch): Promise<Graded> {
  const options: GradeOptions = { seed: parsed.seed, limits: parsed.limits, signal: io.signal };
  let submission: Submission;
  try {
    submission = await source.read();
  } catch (error) {
    // That a file cannot be read is no mistake of its learner's, and no reason not to grade the others.
    return { grade: await faultGrade(error, source.name, challenge, options), files: {} };
  }
  return { grade: await grader.grade(submission, challenge.id, options), files: submission.files };
}

function statusOf({ notPassed, faults }: Counts, exitZero: boolean): number {
  if (faults > 0) return exitStatus.fault;
  return notPassed === 0 || exitZero ? exitStatus.passed : exitStatus.failed;
}

import type { Challenge } from "../model/challenge.ts";
import type { Grade } from "../model/grade.ts";
import type { GradeOptions, Grader } from "../model/grader.ts";
import type { Submission } from "../model/submission.ts";
import type { SubmissionSource } from "../node/submission-files.ts";
import { printCount } from "../report/summary.ts";
import { showText } from "../report/visible-text.ts";
import { faultGrade } from "./fault-grade.ts";
import { type GradeArguments, parseGradeArguments } from "./grade-arguments.ts";
import { type GradeOutput, openGradeOutput } from "./grade-output.ts";
import { exitStatus, type Io, UsageError } from "./io.ts";
import { type LoadedReport, loadReport } from "./load-report.ts";
import { getChallenge } from "./options.ts";
import { mapInOrder } from "./ordered.ts";
import { createProgress } from "./progress.ts";
import { singleFormats } from "./report-formats.ts";
import { type FoundSubmissions, findSources } from "./submission-sources.ts";

/** What the command needs of its surroundings. */
export interface GradeTools {
  readonly catalogue: ReadonlyMap<string, Challenge>;
  readonly createGrader: (jobs: number) => Grader;
}

/** Submissions under way for each worker: those that wait for one go to it together, which costs less than one by one. */
const UNDER_WAY = 32;
/** For each worker, and at least: how many grades wait for a slower one before them. */
const AHEAD = 64;
const LEAST_AHEAD = 256;

/** `cosigner grade`. @throws UsageError */
export async function runGrade(args: readonly string[], io: Io, tools: GradeTools): Promise<number> {
  const parsed = parseGradeArguments(args);
  const challenge = getChallenge(parsed.challenge, tools.catalogue);
  if (parsed.watch) {
    const { runWatch } = await import("./grade-watch.ts");
    return runWatch({ parsed, challenge, createGrader: tools.createGrader }, io);
  }
  const found = await findSources(parsed, challenge.file, io);
  checkCount(found, parsed);
  say(io, found.notes);
  const isTerminal = parsed.output === undefined && io.stdout.isTTY === true;
  const report = await loadReport({ parsed, challenge, count: found.count, isTerminal, io });
  return gradeInto(await openGradeOutput(parsed, io), found, { challenge, parsed, io, tools, report });
}

function checkCount({ count }: FoundSubmissions, { format }: GradeArguments): void {
  if (count > 1 && singleFormats.includes(format)) {
    throw new UsageError(`--format ${format} is about one submission, and the paths hold ${count}: name one.`);
  }
}

/** What a run is about. */
interface Run {
  readonly challenge: Challenge;
  readonly parsed: GradeArguments;
  readonly report: LoadedReport;
  readonly io: Io;
  readonly tools: GradeTools;
}

async function gradeInto(output: GradeOutput, found: FoundSubmissions, run: Run): Promise<number> {
  const { parsed, io, tools } = run;
  const grader = tools.createGrader(Math.min(parsed.jobs, found.count));
  const counts = new Counts();
  try {
    await gradeAll(found, { ...run, grader, output, counts });
    await output.target.close();
    say(io, run.report.notes);
    return counts.status(parsed.exitZero);
  } catch (error) {
    await output.target.abandon();
    if (output.kept !== undefined && counts.all > 0 && !(error instanceof UsageError)) {
      const kept = `${counts.all} of ${printCount(found.count, "grade")} are kept in "${output.kept}"`;
      say(io, [`${kept}: add --resume to go on from there.`]);
    }
    throw error;
  } finally {
    await grader.close();
  }
}

/** What the reader should know and the report has no place for. */
function say({ stderr }: Io, notes: readonly string[]): void {
  for (const note of notes) stderr.write(`cosigner: ${showText(note)}\n`);
}

/** What grading a batch needs. */
interface Batch extends Run {
  readonly grader: Grader;
  readonly output: GradeOutput;
  readonly counts: Counts;
}

async function gradeAll({ count, sources }: FoundSubmissions, batch: Batch): Promise<void> {
  const { parsed, output, counts, io } = batch;
  const report = batch.report.open(output.target.write);
  const progress = createProgress(count, io.stderr, () => performance.now());
  const rest = sources[Symbol.iterator]();
  const take = async ({ grade, files }: Graded) => {
    if (output.target.isTerminal) progress.hide();
    await report.add(grade, files);
    counts.add(grade);
    progress.step(counts.notPassed);
  };
  const pace = { atOnce: parsed.jobs * UNDER_WAY, ahead: Math.max(LEAST_AHEAD, parsed.jobs * AHEAD) };
  try {
    await report.start();
    for await (const grade of earlierGrades(rest, batch)) await take({ grade, files: {} });
    for await (const graded of mapInOrder(rest, pace, (source) => gradeOne(source, batch))) {
      await output.journal?.add(graded.grade);
      await take(graded);
    }
    progress.hide();
    await report.finish();
  } finally {
    progress.hide();
  }
}

/** The grades that an unfinished run left; their submissions are taken from the sources. */
async function* earlierGrades(sources: Iterator<SubmissionSource>, batch: Batch): AsyncGenerator<Grade> {
  const { parsed, challenge, output } = batch;
  if (!parsed.resume || parsed.output === undefined || output.journal === undefined) return;
  const { readEarlierGrades } = await import("./earlier-grades.ts");
  yield* readEarlierGrades(output.journal, { output: parsed.output, challenge, seed: parsed.seed, sources });
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

/** How many there are, how many did not pass, and how many of these for a fault of ours. */
class Counts {
  all = 0;
  notPassed = 0;
  #faults = 0;

  add({ outcome, error }: Grade): void {
    this.all += 1;
    if (outcome !== "passed") this.notPassed += 1;
    if (error?.kind === "internal") this.#faults += 1;
  }

  /** The command's exit status. */
  status(exitZero: boolean): number {
    if (this.#faults > 0) return exitStatus.fault;
    return this.notPassed === 0 || exitZero ? exitStatus.passed : exitStatus.failed;
  }
}

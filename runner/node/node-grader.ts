import { type Compiled, type CompileTools, compile } from "../grade/compile.ts";
import { resolveOptions } from "../grade/grade.ts";
import { hangError, internalError } from "../grade/grade-error.ts";
import { gradeOfError, type RunOptions } from "../grade/run.ts";
import { SuiteCache } from "../grade/suite-cache.ts";
import type { Challenge } from "../model/challenge.ts";
import type { Grade, GradeError } from "../model/grade.ts";
import type { GradeOptions, Grader } from "../model/grader.ts";
import type { Submission } from "../model/submission.ts";
import { EsbuildService } from "./esbuild-service.ts";
import { readGuestSources } from "./guest-files.ts";
import { Hang, RunQueue } from "./run-queue.ts";

/** What a NodeGrader needs. */
export interface NodeGraderOptions {
  /** How many submissions run at a time, each in a thread of its own. */
  readonly jobs?: number;
  /** The challenges that there are. The threads look them up for themselves. */
  readonly findChallenge: (id: string) => Challenge | undefined;
}

/**
 * A Grader over worker threads: esbuild serves all of them, each thread runs one submission at a time. To keep the threads
 * busy, ask for many more submissions at once than there are threads.
 */
export function createNodeGrader(options: NodeGraderOptions): Grader {
  return new NodeGrader(options);
}

class NodeGrader implements Grader {
  readonly #queue: RunQueue;
  readonly #findChallenge: NodeGraderOptions["findChallenge"];
  readonly #guest: Promise<CompileTools["guest"]>;
  readonly #esbuild = new EsbuildService();
  readonly #compiling = new Set<Promise<Compiled>>();
  readonly #now = () => performance.now();
  readonly #suites = new SuiteCache(this.#now);

  constructor({ jobs = 1, findChallenge }: NodeGraderOptions) {
    this.#findChallenge = findChallenge;
    this.#guest = readGuestSources();
    // Every grading awaits it and reports its failure; nothing is lost by not listening here.
    this.#guest.catch(() => {});
    this.#queue = new RunQueue(jobs);
  }

  async grade(submission: Submission, challengeId: string, options: GradeOptions = {}): Promise<Grade> {
    options.signal?.throwIfAborted();
    const challenge = this.#findChallenge(challengeId);
    if (challenge === undefined) throw new RangeError(`there is no challenge ${challengeId}`);
    const runOptions = resolveOptions(submission, options);
    const start = this.#now();
    try {
      const compiled = await this.#compile(submission, challenge, runOptions);
      const compileMs = this.#now() - start;
      const grade = await this.#run(compiled, challenge, runOptions, options.signal);
      for (const test of grade.tests) options.onTest?.(test);
      // Without the time that it waited for a thread.
      return { ...grade, durationMs: compileMs + grade.durationMs };
    } catch (error) {
      options.signal?.throwIfAborted();
      return this.#fail(internalError(error), challenge, runOptions, this.#now() - start);
    }
  }

  async close(): Promise<void> {
    await this.#queue.close();
    // What it has begun when it is stopped may never come to an end; it takes milliseconds.
    await Promise.allSettled(this.#compiling);
    await this.#esbuild.stop();
  }

  async #compile(submission: Submission, challenge: Challenge, { limits }: RunOptions): Promise<Compiled> {
    const compiling = this.#guest.then((guest) =>
      compile(submission, challenge.file, { esbuild: this.#esbuild, guest }, limits),
    );
    this.#compiling.add(compiling);
    try {
      return await compiling;
    } finally {
      this.#compiling.delete(compiling);
    }
  }

  async #run(
    compiled: Compiled,
    challenge: Challenge,
    options: RunOptions,
    signal: AbortSignal | undefined,
  ): Promise<Grade> {
    try {
      return await this.#queue.run({ compiled, challenge: challenge.id, options }, signal);
    } catch (error) {
      if (!(error instanceof Hang)) throw error;
      return this.#fail(hangError(options.limits), challenge, options, error.ranMs);
    }
  }

  #fail(error: GradeError, challenge: Challenge, options: RunOptions, durationMs: number): Grade {
    return gradeOfError(error, this.#suites.get(challenge, options.seed), options, durationMs);
  }
}

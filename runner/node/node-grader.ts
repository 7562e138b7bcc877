import { Tinypool } from "tinypool";
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
import type { RunTask } from "./grade-worker.ts";
import { readGuestSources } from "./guest-files.ts";
import { createSigns, TimeLimit, watch } from "./watchdog.ts";

/** What a NodeGrader needs. */
export interface NodeGraderOptions {
  /** How many submissions run at a time, each in a thread of its own. */
  readonly jobs?: number;
  /** The challenges that there are. The threads look them up for themselves. */
  readonly findChallenge: (id: string) => Challenge | undefined;
}

/** A Grader over worker threads: esbuild serves all of them, each thread runs one submission at a time. */
export function createNodeGrader(options: NodeGraderOptions): Grader {
  return new NodeGrader(options);
}

/** The worker thread's script has this module's own ending: source when run as source, built when built. */
const WORKER = import.meta.url.endsWith(".ts") ? "./grade-worker.ts" : "./grade-worker.js";

class NodeGrader implements Grader {
  readonly #pool: Tinypool;
  readonly #findChallenge: NodeGraderOptions["findChallenge"];
  readonly #guest: Promise<CompileTools["guest"]>;
  readonly #esbuild = new EsbuildService();
  readonly #now = () => performance.now();
  readonly #suites = new SuiteCache(this.#now);

  constructor({ jobs = 1, findChallenge }: NodeGraderOptions) {
    this.#findChallenge = findChallenge;
    this.#guest = readGuestSources();
    // Every grading awaits it and reports its failure; nothing is lost by not listening here.
    this.#guest.catch(() => {});
    this.#pool = new Tinypool({
      filename: new URL(WORKER, import.meta.url).href,
      minThreads: jobs,
      maxThreads: jobs,
      isolateWorkers: false,
    });
  }

  async grade(submission: Submission, challengeId: string, options: GradeOptions = {}): Promise<Grade> {
    options.signal?.throwIfAborted();
    const challenge = this.#findChallenge(challengeId);
    if (challenge === undefined) throw new RangeError(`there is no challenge ${challengeId}`);
    const runOptions = resolveOptions(submission, options);
    const start = this.#now();
    try {
      const tools = { esbuild: this.#esbuild, guest: await this.#guest };
      const compiled = await compile(submission, challenge.file, tools, runOptions.limits);
      const grade = await this.#run(compiled, challenge, runOptions, options.signal);
      for (const test of grade.tests) options.onTest?.(test);
      return { ...grade, durationMs: this.#now() - start };
    } catch (error) {
      options.signal?.throwIfAborted();
      return this.#fail(internalError(error), challenge, runOptions, this.#now() - start);
    }
  }

  async close(): Promise<void> {
    await this.#pool.destroy();
    await this.#esbuild.stop();
  }

  async #run(
    compiled: Compiled,
    challenge: Challenge,
    options: RunOptions,
    signal: AbortSignal | undefined,
  ): Promise<Grade> {
    const signs = createSigns();
    const task: RunTask = { compiled, challenge: challenge.id, options, signs };
    const controller = new AbortController();
    const forward = () => controller.abort(signal?.reason);
    signal?.addEventListener("abort", forward, { once: true });
    const start = this.#now();
    const unwatch = watch(signs, options.limits.timeoutMs, controller);
    try {
      return (await this.#pool.run(task, { signal: controller.signal })) as Grade;
    } catch (error) {
      if (!(controller.signal.reason instanceof TimeLimit)) throw error;
      return this.#fail(hangError(options.limits), challenge, options, this.#now() - start);
    } finally {
      unwatch();
      signal?.removeEventListener("abort", forward);
    }
  }

  #fail(error: GradeError, challenge: Challenge, options: RunOptions, durationMs: number): Grade {
    return gradeOfError(error, this.#suites.get(challenge, options.seed), options, durationMs);
  }
}

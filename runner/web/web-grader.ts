import { resolveOptions } from "../grade/grade.ts";
import { hangError, internalError } from "../grade/grade-error.ts";
import { FINISH_MS, type GuestTexts, NOTICE_MS, type RunReply } from "../grade/protocol.ts";
import { gradeOfError, type RunOptions } from "../grade/run.ts";
import type { SuiteFacts } from "../grade/suite-cache.ts";
import type { Grade, TestResult } from "../model/grade.ts";
import type { GradeOptions, Grader } from "../model/grader.ts";
import type { Submission } from "../model/submission.ts";
import { CompileClient } from "./compile-client.ts";
import { RunnerPair } from "./runner-pair.ts";

/** Where a page finds the grader's parts; URLs are absolute or relative to the page. */
export interface GraderAssets {
  readonly compileWorker: string;
  readonly runWorker: string;
  readonly esbuildWasm: string;
  readonly quickjsWasm: string;
}

/** What a page hands to its grader: where the parts are, and the texts that a submission is bundled with. */
export interface WebGraderOptions extends GraderAssets {
  /** The guest library, by the name that learners import. */
  readonly guest: Readonly<Record<string, string>>;
  /** The read-only files beside the learner's own. */
  readonly readOnlyFiles: Readonly<Record<string, string>>;
  /** The file that the page's challenge asks for. */
  readonly file: string;
}

/** Why a Worker was replaced: it did not end in time, or it crashed. */
export type ReplacedReason = "timeout" | "crash";

/** What a grader tells its page. */
export interface WebGraderEvents {
  /** The Worker that ran the learner's code had to be ended, and why; a fresh one stands ready. */
  readonly onReplaced?: (reason: ReplacedReason) => void;
}

/** A grader of a browser, which can be started before it is needed. */
export interface BrowserGrader extends Grader {
  /** Loads and starts its Workers and compiles a first file, while the learner still reads. */
  warmUp(): Promise<void>;
}

/** Makes a grader for a page. Nothing is loaded before its first use or `warmUp`. */
export function createWebGrader(options: WebGraderOptions, events: WebGraderEvents = {}): BrowserGrader {
  return new WebGrader(options, events);
}

type EndReason = "timeout" | "stopped" | "crash";

/** Why a Worker is ended. */
class Ended extends Error {
  readonly reason: EndReason;

  constructor(reason: EndReason) {
    super(`the Worker was ended: ${reason}`);
    this.reason = reason;
  }
}

/**
 * A Grader over a browser's Workers: one that compiles and is never killed, and one that runs the learner's code and
 * is ended when it hangs, with a spare beside it.
 */
class WebGrader implements BrowserGrader {
  readonly #options: WebGraderOptions;
  readonly #events: WebGraderEvents;
  readonly #compiler: CompileClient;
  readonly #runners: RunnerPair;
  /** One grading at a time: the next begins where the last has ended. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(options: WebGraderOptions, events: WebGraderEvents) {
    this.#options = options;
    this.#events = events;
    const texts: GuestTexts = { library: options.guest, readOnlyFiles: options.readOnlyFiles };
    this.#compiler = new CompileClient(options.compileWorker, options.esbuildWasm, texts);
    this.#runners = new RunnerPair(options.runWorker, options.quickjsWasm);
  }

  async warmUp(): Promise<void> {
    const { limits } = resolveOptions(emptySubmission, {});
    await Promise.all([this.#runners.prepare(), this.#compiler.compile(emptySubmission, "empty.ts", limits)]);
  }

  grade(submission: Submission, challengeId: string, options: GradeOptions = {}): Promise<Grade> {
    const result = this.#last.then(() => this.#grade(submission, challengeId, options));
    this.#last = result.catch(() => {});
    return result;
  }

  async close(): Promise<void> {
    this.#compiler.end();
    this.#runners.end();
  }

  async #grade(submission: Submission, challengeId: string, options: GradeOptions): Promise<Grade> {
    options.signal?.throwIfAborted();
    const runOptions = resolveOptions(submission, options);
    const start = performance.now();
    const facts: SuiteFacts = { challenge: challengeId, maxScore: 0, name: challengeId };
    try {
      const compiled = await this.#compiler.compile(submission, this.#options.file, runOptions.limits);
      options.signal?.throwIfAborted();
      const question = { type: "run", compiled, challenge: challengeId, options: runOptions } as const;
      const grade = await this.#run(question, runOptions, options);
      return { ...grade, durationMs: performance.now() - start };
    } catch (error) {
      options.signal?.throwIfAborted();
      return gradeOfError(internalError(error), facts, runOptions, performance.now() - start);
    }
  }

  async #run(
    question: Parameters<RunnerPair["run"]>[0],
    runOptions: RunOptions,
    { onTest, signal }: GradeOptions,
  ): Promise<Grade> {
    const start = performance.now();
    let facts: SuiteFacts | undefined;
    let watchdog: ReturnType<typeof setTimeout> | undefined;
    const end = (reason: EndReason) => this.#runners.replace(new Ended(reason));
    const stop = () => end("stopped");
    signal?.addEventListener("abort", stop, { once: true });
    const endIn = (ms: number) => {
      clearTimeout(watchdog);
      watchdog = setTimeout(() => end("timeout"), ms);
    };
    let told = 0;
    const tell = (tests: readonly TestResult[]) => {
      told += tests.length;
      for (const test of tests) onTest?.(test);
    };
    const hear = (reply: RunReply) => {
      if (reply.type === "tests") tell(reply.tests);
      if (reply.type === "time-up") endIn(FINISH_MS);
      if (reply.type !== "started") return;
      facts = reply.facts;
      endIn(runOptions.limits.timeoutMs + NOTICE_MS);
    };
    try {
      const grade = await this.#runners.run(question, hear);
      tell(grade.tests.slice(told));
      return grade;
    } catch (error) {
      const reason = error instanceof Ended ? error.reason : "crash";
      if (reason === "crash") this.#runners.replace(new Ended(reason));
      if (reason !== "stopped") this.#events.onReplaced?.(reason);
      if (reason !== "timeout" || !facts) throw error;
      return gradeOfError(hangError(runOptions.limits), facts, runOptions, performance.now() - start);
    } finally {
      clearTimeout(watchdog);
      signal?.removeEventListener("abort", stop);
    }
  }
}

const emptySubmission: Submission = { name: "empty", files: { "empty.ts": "export {};" } };

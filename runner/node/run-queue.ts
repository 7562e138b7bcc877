import { Tinypool } from "tinypool";
import type { Grade } from "../model/grade.ts";
import type { RunMessage, RunResult, RunTask } from "./grade-worker.ts";
import { createSigns, watch } from "./watchdog.ts";

/** Why the code of a task was ended from outside: it was at its time limit and did not notice. */
export class Hang extends Error {
  /** How long it ran, in milliseconds. */
  readonly ranMs: number;

  constructor(ranMs: number) {
    super("the code did not notice its time limit");
    this.ranMs = ranMs;
  }
}

/** So many tasks go in one message at most. A message costs as much as a tenth of a task does. */
const MAX_TASKS = 16;

/** The worker thread's script has this module's own ending: source when run as source, built when built. */
const WORKER = import.meta.url.endsWith(".ts") ? "./grade-worker.ts" : "./grade-worker.js";

/** A task on its way. */
interface Job {
  readonly task: RunTask;
  readonly resolve: (grade: Grade) => void;
  readonly reject: (reason: unknown) => void;
  /** Whether it must not share a message again: one of its last message ended the thread. */
  alone: boolean;
  settled: boolean;
}

/** A message that a thread works on. */
interface Sent {
  readonly jobs: readonly Job[];
  readonly controller: AbortController;
}

/**
 * Tasks for worker threads. One goes to a free thread at once; those that wait for one go several in a message, as the
 * way there and back costs the same for one as for many. A task that has to be ended takes its thread with it; the
 * others of its message are run again.
 */
export class RunQueue {
  readonly #threads: number;
  readonly #pool: Tinypool;
  readonly #sent = new Set<Sent>();
  #waiting: Job[] = [];
  #closed = false;

  constructor(threads: number) {
    this.#threads = threads;
    this.#pool = new Tinypool({
      filename: new URL(WORKER, import.meta.url).href,
      minThreads: threads,
      maxThreads: threads,
      isolateWorkers: false,
    });
  }

  /**
   * Runs a task. Rejects with a {@link Hang} if it had to be ended, with the signal's reason if that was first, with
   * another error for a fault of ours.
   */
  async run(task: RunTask, signal: AbortSignal | undefined): Promise<Grade> {
    signal?.throwIfAborted();
    const { promise, resolve, reject } = Promise.withResolvers<Grade>();
    const job: Job = { task, resolve, reject, alone: false, settled: false };
    const cancel = () => this.#cancel(job, signal?.reason);
    signal?.addEventListener("abort", cancel, { once: true });
    try {
      this.#waiting.push(job);
      this.#send();
      return await promise;
    } finally {
      signal?.removeEventListener("abort", cancel);
    }
  }

  /** Ends the threads; what they were doing, and what waits, rejects. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#send();
    await this.#pool.destroy();
  }

  #cancel(job: Job, reason: unknown): void {
    reject(job, reason);
    for (const { jobs, controller } of this.#sent) if (jobs.every(({ settled }) => settled)) controller.abort();
  }

  /** Gives each free thread its share of what waits. */
  #send(): void {
    this.#waiting = this.#waiting.filter(({ settled }) => !settled);
    if (this.#closed) {
      for (const job of this.#waiting.splice(0)) reject(job, new Error("the grader is closed"));
    }
    while (this.#sent.size < this.#threads && this.#waiting.length > 0) void this.#work(this.#takeShare());
  }

  #takeShare(): readonly Job[] {
    if (this.#waiting[0]?.alone) return this.#waiting.splice(0, 1);
    const count = Math.min(Math.ceil(this.#waiting.length / this.#threads), MAX_TASKS);
    const firstAlone = this.#waiting.findIndex(({ alone }) => alone);
    return this.#waiting.splice(0, firstAlone === -1 ? count : Math.min(count, firstAlone));
  }

  /** Has a thread work on these, and puts back what it has not done. */
  async #work(jobs: readonly Job[]): Promise<void> {
    const controller = new AbortController();
    const signs = createSigns();
    const tasks = jobs.map(({ task }) => task);
    const message: RunMessage = { tasks, signs };
    const sent: Sent = { jobs, controller };
    this.#sent.add(sent);
    let hung: { readonly job: Job | undefined; readonly ranMs: number } | undefined;
    const limits = tasks.map(({ options }) => options.limits.timeoutMs);
    const unwatch = watch(signs, limits, (index, ranMs) => {
      hung = { job: jobs[index], ranMs };
      controller.abort();
    });
    try {
      finish(jobs, await this.#pool.run(message, { signal: controller.signal }));
    } catch (error) {
      if (hung?.job) reject(hung.job, new Hang(hung.ranMs));
      else fail(jobs, error);
    } finally {
      unwatch();
      this.#sent.delete(sent);
      this.#waiting.unshift(...jobs);
      this.#send();
    }
  }
}

/** Results come in the tasks' order; the thread may have left the last ones. */
function finish(jobs: readonly Job[], results: readonly RunResult[]): void {
  for (const [index, result] of results.entries()) {
    const job = jobs[index];
    if (job === undefined) throw new Error("a thread gave more results than it was asked for");
    job.settled = true;
    if ("grade" in result) job.resolve(result.grade);
    else job.reject(new Error(result.fault));
  }
}

/** The thread is gone, and nobody says through whom: each is run once more, in a message of its own. */
function fail(jobs: readonly Job[], error: unknown): void {
  for (const job of jobs) {
    if (jobs.length === 1) reject(job, error);
    job.alone = true;
  }
}

function reject(job: Job, reason: unknown): void {
  job.settled = true;
  job.reject(reason);
}

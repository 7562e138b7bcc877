import type { Grade } from "../../runner/model/grade.ts";
import type { Submission } from "../../runner/model/submission.ts";
import type { BrowserGrader } from "../../runner/web/web-grader.ts";
import type { ClassRun, Classwork } from "../classwork/classwork.ts";
import type { GradedCode, ReplacedReason } from "../results/graded-code.ts";
import { words } from "../words/words.ts";

/** Makes the grader; `onReplaced` is told whenever its sandbox was replaced. Rejects where it cannot be loaded. */
export type OpenGrader = (onReplaced: (reason: ReplacedReason) => void) => Promise<BrowserGrader>;

/** What there is to show of the gradings on this page. */
export interface SessionState {
  /** How many tests the grading under way has finished; `null` where there is none. */
  readonly finishedTests: number | null;
  /** The last result; it stays until the next one. */
  readonly last: GradedCode | null;
  /** One sentence on why the last run came to no result, if so. */
  readonly notice: string | null;
  /** How a run stands that a classroom's server grades, in a sentence; `null` where there is nothing to say of it. */
  readonly news: string | null;
}

export interface SessionOptions {
  readonly challengeId: string;
  readonly file: string;
  /** `null` where this browser does not grade. */
  readonly openGrader: OpenGrader | null;
  /** The classroom whose server grades, if the learner is in one. */
  readonly classwork: Classwork | undefined;
  readonly onGrade: (grade: Grade) => void;
}

/** The learner's runs, one at a time. Nothing runs but by {@link run}. */
export class GradingSession {
  readonly #options: SessionOptions;
  readonly #listeners = new Set<() => void>();
  #grader: Promise<BrowserGrader> | undefined;
  #state: SessionState = { finishedTests: null, last: null, notice: null, news: null };
  #abort: AbortController | undefined;
  #replaced: ReplacedReason | null = null;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  get state(): SessionState {
    return this.#state;
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Starts the grader, so that the first run need not wait for it. A failure is said when it matters: at the run. */
  async warmUp(): Promise<void> {
    // In a classroom too: once there is no connection, it cannot be fetched any more.
    if (this.#options.openGrader === null) return;
    try {
      const grader = await this.#open(this.#options.openGrader);
      await grader.warmUp();
    } catch {
      this.#grader = undefined;
    }
  }

  /** Grades the code; does nothing while a grading is under way. */
  async run(text: string): Promise<void> {
    if (this.#abort !== undefined) return;
    const abort = new AbortController();
    this.#abort = abort;
    this.#replaced = null;
    this.#set({ finishedTests: 0, notice: null, news: null });
    try {
      const run = await this.#grade(text, abort.signal);
      if (run.kind === "notice") {
        this.#set({ finishedTests: null, notice: run.sentence, news: null });
        return;
      }
      const { grade } = run;
      this.#set({ finishedTests: null, last: { grade, text, replaced: this.#replaced }, news: null });
      this.#options.onGrade(grade);
    } catch (error) {
      this.#set({
        finishedTests: null,
        news: null,
        notice: abort.signal.aborted ? words().results.stopped : describeTrouble(error),
      });
    } finally {
      this.#abort = undefined;
    }
  }

  /** Ends the grading under way. */
  stop(): void {
    this.#abort?.abort();
  }

  async #grade(text: string, signal: AbortSignal): Promise<ClassRun> {
    const { challengeId, file, classwork, openGrader } = this.#options;
    const submission = { name: file, files: { [file]: text } };
    if (classwork) {
      const local = openGrader && {
        grade: async (...args: Parameters<BrowserGrader["grade"]>) => (await this.#open(openGrader)).grade(...args),
      };
      const onNews = (news: string) => {
        if (!signal.aborted) this.#set({ news });
      };
      return untilAborted(classwork.run(submission, challengeId, local, onNews, signal), signal);
    }
    if (openGrader === null) return { kind: "notice", sentence: words().results.serverOnly };
    return { kind: "graded", grade: await this.#gradeHere(submission, openGrader, signal) };
  }

  async #gradeHere(submission: Submission, openGrader: OpenGrader, signal: AbortSignal): Promise<Grade> {
    const { challengeId } = this.#options;
    const grader = await untilAborted(this.#open(openGrader), signal);
    let finishedTests = 0;
    let shownAt = performance.now();
    const onTest = () => {
      finishedTests += 1;
      const now = performance.now();
      // Most runs are over before anybody could read a number; drawing each would cost more than the run.
      if (signal.aborted || now - shownAt < PROGRESS_EVERY_MS) return;
      shownAt = now;
      this.#set({ finishedTests });
    };
    // A grader that waits for the network hears of no signal.
    return await untilAborted(grader.grade(submission, challengeId, { signal, onTest }), signal);
  }

  #open(openGrader: OpenGrader): Promise<BrowserGrader> {
    this.#grader ??= openGrader((reason) => this.#noticeReplaced(reason)).catch((error: unknown) => {
      // The next run tries again: the connection may be back.
      this.#grader = undefined;
      throw error;
    });
    return this.#grader;
  }

  #noticeReplaced(reason: ReplacedReason): void {
    this.#replaced = reason;
    // The replacement may be told after the grade that it belongs to.
    const { last } = this.#state;
    if (this.#abort === undefined && last !== null) this.#set({ last: { ...last, replaced: reason } });
  }

  #set(change: Partial<SessionState>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

const PROGRESS_EVERY_MS = 200;

function describeTrouble(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return words().results.trouble(reason);
}

function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    signal.addEventListener("abort", () => reject(signal.reason), { once: true });
    promise.then(resolve, reject);
  });
}

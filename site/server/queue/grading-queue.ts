import type { Grade } from "../../../runner/model/grade.ts";
import type { Grader } from "../../../runner/model/grader.ts";
import type { Changes } from "../classroom/changes.ts";
import { summarizeGrade } from "../classroom/grade-summary.ts";
import { Refusal } from "../classroom/refusal.ts";
import type { ClassroomStore, WaitingAttempt } from "../classroom/store.ts";
import { FairQueue } from "./fair-queue.ts";

/** So many attempts wait on a server at most. */
const MOST_WAITING = 1000;
/** So many of one learner. */
const MOST_WAITING_EACH = 3;
/** A fault of ours is tried again so often before it is kept as the attempt's grade. */
const TRIES = 3;
/** A grade that cannot be stored, as the disk is full, is made again after so long, in milliseconds. */
const STORE_AGAIN_MS = 5000;
/** Those who wait hear of their new place so often at most, in milliseconds. */
const PLACES_EVERY_MS = 250;

/** What somebody who waits hears. */
export type QueueNews =
  /** So many are graded before it. */
  | { readonly kind: "waiting"; readonly place: number }
  | { readonly kind: "graded" }
  /** The server ends; the attempt is stored, and graded when it is back. */
  | { readonly kind: "later" };

/** What happened, for the log and the metrics. */
export type GradingEvent =
  | { readonly kind: "graded"; readonly outcome: Grade["outcome"]; readonly waitedMs: number; readonly tookMs: number }
  | { readonly kind: "fault"; readonly message: string };

export interface GradingQueueOptions {
  readonly grader: Grader;
  /** So many are graded at the same time. */
  readonly width: number;
  readonly store: ClassroomStore;
  readonly changes: Changes;
  readonly now: () => number;
  readonly onEvent: (event: GradingEvent) => void;
}

/** What waits, without its code: a thousand times that is too much to hold, and it is in the store. */
type QueuedAttempt = Omit<WaitingAttempt, "files">;

/** Grades what was stored, and stores the grades: each exactly once, whatever becomes of the server meanwhile. */
export class GradingQueue {
  readonly #options: GradingQueueOptions;
  readonly #queue = new FairQueue<QueuedAttempt>();
  readonly #underWay = new Map<string, Promise<void>>();
  readonly #listeners = new Map<string, Set<(news: QueueNews) => void>>();
  readonly #timers = new Set<NodeJS.Timeout>();
  #placesTimer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(options: GradingQueueOptions) {
    this.#options = options;
  }

  /** How many wait, and how many are under way. */
  get counts(): { readonly waiting: number; readonly underWay: number } {
    return { waiting: this.#queue.size, underWay: this.#underWay.size };
  }

  /** Takes up what an earlier run of the server has left. @returns how many */
  async takeUp(): Promise<number> {
    const waiting = await this.#options.store.listWaiting();
    for (const attempt of waiting) this.#queue.add(withoutFiles(attempt));
    this.#grade();
    return waiting.length;
  }

  /** To be asked before an attempt is stored. @throws Refusal where too many wait */
  checkRoom(learnerId: string): void {
    if (this.#queue.size >= MOST_WAITING) {
      throw new Refusal("queue-full", "Very many attempts wait here: your code is kept, and sent again in a while.", 5);
    }
    if (this.#queue.countOf(learnerId) >= MOST_WAITING_EACH) {
      const sentence = `${MOST_WAITING_EACH} of your attempts wait for their grades: the next one can come after them.`;
      throw new Refusal("too-fast", sentence, 2);
    }
  }

  /** An attempt that was stored just now. */
  add(attempt: WaitingAttempt): void {
    this.#queue.add(withoutFiles(attempt));
    this.#grade();
  }

  /** Tells what becomes of an attempt that waits, at once where it stands. @returns a function that ends it */
  watch(attemptId: string, listener: (news: QueueNews) => void): () => void {
    const listeners = this.#listeners.get(attemptId) ?? new Set();
    this.#listeners.set(attemptId, listeners);
    listeners.add(listener);
    if (this.#stopped) listener({ kind: "later" });
    else this.#tellPlaces();
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.#listeners.delete(attemptId);
    };
  }

  /** Begins nothing more, and waits for what is under way; what waits is stored, and graded by the next run. */
  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#placesTimer);
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.allSettled(this.#underWay.values());
    for (const id of [...this.#listeners.keys()]) this.#tell(id, { kind: "later" });
  }

  #grade(): void {
    while (!this.#stopped && this.#underWay.size < this.#options.width) {
      const attempt = this.#queue.take();
      if (attempt === undefined) break;
      const work = this.#gradeOne(attempt).finally(() => {
        this.#underWay.delete(attempt.id);
        this.#queue.finish(attempt);
        this.#grade();
      });
      this.#underWay.set(attempt.id, work);
    }
    this.#tellPlaces();
  }

  async #gradeOne(attempt: QueuedAttempt): Promise<void> {
    const { store, changes, now, onEvent } = this.#options;
    const began = now();
    try {
      const stored = await store.findAttempt(attempt.id);
      // Who was removed with all that they had piled up holds up nobody any more.
      if (stored) {
        const grade = await this.#askGrader(attempt, stored.files);
        const tookMs = now() - began;
        await store.addGrade(attempt.id, await summarizeGrade(grade), now());
        changes.announce(attempt.classroomId, [attempt.learnerId]);
        onEvent({ kind: "graded", outcome: grade.outcome, waitedMs: began - attempt.submittedAt, tookMs });
      }
      this.#tell(attempt.id, { kind: "graded" });
    } catch (error) {
      onEvent({ kind: "fault", message: error instanceof Error ? error.message : String(error) });
      this.#addAgain(attempt);
    }
  }

  async #askGrader({ challenge, seed }: QueuedAttempt, files: WaitingAttempt["files"]): Promise<Grade> {
    const { grader, onEvent } = this.#options;
    const [name = challenge] = Object.keys(files);
    for (let tries = 1; ; tries++) {
      const grade = await grader.grade({ name, files }, challenge, { seed });
      if (grade.error?.kind !== "internal" || tries >= TRIES) return grade;
      onEvent({ kind: "fault", message: grade.error.message });
    }
  }

  #addAgain(attempt: QueuedAttempt): void {
    if (this.#stopped) return;
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      this.#queue.add(attempt);
      this.#grade();
    }, STORE_AGAIN_MS);
    this.#timers.add(timer);
  }

  #tellPlaces(): void {
    if (this.#placesTimer !== undefined || this.#listeners.size === 0) return;
    this.#placesTimer = setTimeout(() => {
      this.#placesTimer = undefined;
      const places = new Map(this.#queue.listOrder().map((id, index) => [id, index + 1]));
      for (const id of this.#listeners.keys()) this.#tell(id, { kind: "waiting", place: places.get(id) ?? 0 });
    }, PLACES_EVERY_MS);
  }

  #tell(attemptId: string, news: QueueNews): void {
    for (const listener of [...(this.#listeners.get(attemptId) ?? [])]) listener(news);
  }
}

function withoutFiles({ files: _, ...attempt }: WaitingAttempt): QueuedAttempt {
  return attempt;
}

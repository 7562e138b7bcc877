import type { Attempt, AttemptCode, NewAttempt } from "../../wire/attempts.ts";
import type { LearnerView } from "../../wire/learner-view.ts";
import type { Seat } from "../../wire/requests.ts";
import type { Changes } from "./changes.ts";
import { makeId } from "./ids.ts";
import { Refusal } from "./refusal.ts";
import type { ClassroomStore, StoredClassroom, StoredLearner, WaitingAttempt } from "./store.ts";
import { toLearner } from "./to-classroom.ts";

/** So many messages are shown. */
const MOST_MESSAGES = 50;
/** That somebody works on a challenge is noted so often at most, in milliseconds. */
const ACTIVITY_EVERY_MS = 20_000;

/** What a learner's actions need. */
export interface LearningOptions {
  readonly store: ClassroomStore;
  readonly changes: Changes;
  readonly now: () => number;
}

/** What {@link Learning.submit} came to: stored now, or before. */
export interface Submitted {
  readonly id: string;
  /** To be graded now; `null` where it was stored before. */
  readonly waiting: WaitingAttempt | null;
}

/** What a learner can see and do in a classroom. Every call names the learner's own id. */
export class Learning {
  readonly #options: LearningOptions;

  constructor(options: LearningOptions) {
    this.#options = options;
  }

  /** Tells boards of somebody who has just come in. */
  noteJoined({ classroomId, learnerId }: Pick<Seat, "classroomId" | "learnerId">): void {
    this.#options.changes.announce(classroomId, [learnerId]);
  }

  /** All that the learner's pages show. @throws Refusal where the learner was erased */
  async view(learnerId: string): Promise<LearnerView> {
    const { store, now } = this.#options;
    const [learner, classroom] = await this.#get(learnerId);
    const { retentionDays: _, ...settings } = classroom.settings;
    return {
      version: classroom.version,
      now: now(),
      classroomId: classroom.id,
      settings,
      closedAt: classroom.closedAt,
      seed: classroom.seed,
      me: toLearner(learner),
      cells: [...(await store.listCells(learnerId))],
      messages: [...(await store.listMessages(learnerId, MOST_MESSAGES))],
      progress: settings.classProgress ? await store.countPassed(classroom.id) : null,
    };
  }

  /**
   * Stores an attempt; when this resolves it is on the disk.
   * @throws Refusal where the classroom is closed, or the challenge is not open
   */
  async submit(learnerId: string, { key, challenge, files }: NewAttempt): Promise<Submitted> {
    const { store, changes, now } = this.#options;
    const [, classroom] = await this.#get(learnerId);
    const { settings, seed, id: classroomId } = classroom;
    checkOpen(classroom, challenge);
    const submittedAt = now();
    const late = settings.mode === "graded" && settings.endsAt !== null && submittedAt > settings.endsAt;
    const id = makeId("attempt");
    const added = await store.addAttempt({ id, learnerId, key, challenge, files, submittedAt, late });
    if (added.kind === "no-learner") return goneLearner();
    if (added.kind === "known") return { id: added.attempt.id, waiting: null };
    changes.announce(classroomId, [learnerId]);
    return { id, waiting: { id, learnerId, classroomId, challenge, files, submittedAt, seed } };
  }

  /** The id of the attempt that came with this key: sent again, it is neither too much nor too late. */
  async findSent(learnerId: string, key: string): Promise<string | undefined> {
    return (await this.#options.store.findAttemptByKey(learnerId, key))?.id;
  }

  async listAttempts(learnerId: string, challenge?: string): Promise<readonly Attempt[]> {
    return this.#options.store.listAttempts(learnerId, challenge);
  }

  async getAttempt(learnerId: string, attemptId: string): Promise<AttemptCode> {
    const attempt = await this.#options.store.findAttempt(attemptId);
    // Somebody else's is none.
    if (attempt?.learnerId !== learnerId) throw new Refusal("not-found", "There is no such attempt.");
    const { classroomId: _, learnerId: __, ...code } = attempt;
    return code;
  }

  async isGraded(learnerId: string, attemptId: string): Promise<boolean> {
    return (await this.getAttempt(learnerId, attemptId)).gradedAt !== null;
  }

  /** As JSON in gzip. @throws Refusal while there is none */
  async readGrade(learnerId: string, attemptId: string): Promise<Uint8Array> {
    await this.getAttempt(learnerId, attemptId);
    const grade = await this.#options.store.readGrade(attemptId);
    if (grade === undefined) throw new Refusal("not-found", "The attempt waits for its grade: ask again in a moment.");
    return grade;
  }

  /** Notes that the learner works on a challenge; what is not open, or closed, is not noted. */
  async noteActivity(learnerId: string, challenge: string): Promise<void> {
    const { store, changes, now } = this.#options;
    const [, classroom] = await this.#get(learnerId);
    if (classroom.closedAt !== null || !isOpen(classroom, challenge)) return;
    const cell = (await store.listCells(learnerId)).find((one) => one.challenge === challenge);
    if (cell && now() - cell.activeAt < ACTIVITY_EVERY_MS) return;
    await store.noteActivity(learnerId, challenge, now());
    changes.announce(classroom.id, [learnerId]);
  }

  async setHand(learnerId: string, raised: boolean): Promise<void> {
    const { store, changes, now } = this.#options;
    const [learner] = await this.#get(learnerId);
    // A hand that is up has been up since it was raised.
    if (raised === (learner.handAt !== null)) return;
    await store.setHand(learnerId, raised ? now() : null);
    changes.announce(learner.classroomId, [learnerId]);
  }

  /** @param here whether a page of the learner is connected */
  async setHere(learnerId: string, here: boolean): Promise<void> {
    const { store, changes } = this.#options;
    const learner = await store.findLearner(learnerId);
    if (learner === undefined || learner.here === here) return;
    await store.setHere(learnerId, here);
    changes.announce(learner.classroomId, [learnerId]);
  }

  /** With all attempts, for good. */
  async erase(learnerId: string): Promise<void> {
    const { store, changes } = this.#options;
    const [learner] = await this.#get(learnerId);
    await store.eraseLearner(learnerId);
    changes.announce(learner.classroomId, [learnerId]);
  }

  async #get(learnerId: string): Promise<readonly [StoredLearner, StoredClassroom]> {
    const { store } = this.#options;
    const learner = await store.findLearner(learnerId);
    const classroom = learner && (await store.findClassroom(learner.classroomId));
    return learner && classroom ? [learner, classroom] : goneLearner();
  }
}

function checkOpen(classroom: StoredClassroom, challenge: string): void {
  if (classroom.closedAt !== null) {
    throw new Refusal(
      "class-closed",
      "The classroom is closed: your code stays here, but nothing more is graded in it.",
    );
  }
  if (!isOpen(classroom, challenge)) {
    throw new Refusal("not-open", "This challenge is not open in your classroom now: your code stays here.");
  }
}

function isOpen({ settings: { plan } }: StoredClassroom, challenge: string): boolean {
  return plan.some((entry) => entry.open && entry.challenge === challenge);
}

function goneLearner(): never {
  throw new Refusal(
    "not-found",
    "You are in no classroom any more: the teacher removed you, or the classroom was erased.",
  );
}

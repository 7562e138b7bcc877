import type { Attempt, AttemptCode } from "../../wire/attempts.ts";
import type { BoardChange, Cell, Classroom, Learner } from "../../wire/board.ts";
import type { SettingsChange } from "../../wire/requests.ts";
import type { Changes } from "./changes.ts";
import { parseLearnerName } from "./learner-name.ts";
import { Refusal } from "./refusal.ts";
import { checkSettings } from "./settings-check.ts";
import type { ClassroomStore, StoredClassroom, StoredLearner } from "./store.ts";
import { toClassroom, toLearner } from "./to-classroom.ts";
import { Turns } from "./turns.ts";

/** What a teacher's actions need. */
export interface TeachingOptions {
  readonly store: ClassroomStore;
  readonly changes: Changes;
  readonly now: () => number;
  readonly hasChallenge: (id: string) => boolean;
  /** The prepared hint on a misconception, if there is one. */
  readonly findHint: (challenge: string, misconception: string) => string | undefined;
}

/** What a hint is sent for. */
export interface HintTarget {
  readonly challenge: string;
  readonly reasonId: string;
}

/** What the teacher of a classroom can see and do there. Every call names the teacher's own classroom. */
export class Teaching {
  readonly #options: TeachingOptions;
  readonly #turns = new Turns();

  constructor(options: TeachingOptions) {
    this.#options = options;
  }

  async getClassroom(classroomId: string): Promise<Classroom> {
    return toClassroom(await this.#get(classroomId));
  }

  /** @throws Refusal */
  async changeSettings(classroomId: string, change: SettingsChange): Promise<Classroom> {
    // In turn: of two changes at once, neither takes the other back.
    return this.#turns.take(classroomId, () => this.#changeSettings(classroomId, change));
  }

  async #changeSettings(classroomId: string, change: SettingsChange): Promise<Classroom> {
    const { store, hasChallenge, now } = this.#options;
    const { settings } = await this.#get(classroomId);
    const given = Object.entries(change).filter(([, value]) => value !== undefined);
    if (given.length === 0) return this.getClassroom(classroomId);
    const changed = { ...settings, ...Object.fromEntries(given) };
    if (changed.mode !== settings.mode) {
      throw new Refusal("bad-request", "Practice or graded is decided when a classroom starts: start another one.");
    }
    checkSettings(changed, hasChallenge);
    await store.saveSettings(classroomId, changed);
    await store.noteUse(classroomId, now());
    return this.#announced(classroomId);
  }

  /** For good: the join code opens nothing any more, learners can look but not go on. */
  async close(classroomId: string): Promise<Classroom> {
    await this.#options.store.closeClassroom(classroomId, this.#options.now());
    return this.#announced(classroomId);
  }

  /** With everybody and everything in it, for good. */
  async erase(classroomId: string): Promise<void> {
    await this.#options.store.eraseClassroom(classroomId);
    this.#options.changes.announce(classroomId, "all");
  }

  /** What is new on the board since a version of it. */
  async readBoard(classroomId: string, since: number): Promise<BoardChange> {
    const { store, now } = this.#options;
    return (await store.readBoard(classroomId, since, now())) ?? gone();
  }

  async listAttempts(classroomId: string, learnerId: string, challenge?: string): Promise<readonly Attempt[]> {
    await this.#getLearner(classroomId, learnerId);
    return this.#options.store.listAttempts(learnerId, challenge);
  }

  async getAttempt(classroomId: string, attemptId: string): Promise<AttemptCode> {
    const attempt = await this.#options.store.findAttempt(attemptId);
    if (attempt?.classroomId !== classroomId) throw new Refusal("not-found", "There is no such attempt.");
    const { classroomId: _, learnerId: __, ...code } = attempt;
    return code;
  }

  /** As JSON in gzip. @throws Refusal while there is none */
  async readGrade(classroomId: string, attemptId: string): Promise<Uint8Array> {
    await this.getAttempt(classroomId, attemptId);
    const grade = await this.#options.store.readGrade(attemptId);
    if (grade === undefined) throw new Refusal("not-found", "The attempt waits for its grade: ask again in a moment.");
    return grade;
  }

  /** @throws Refusal */
  async rename(classroomId: string, learnerId: string, typedName: string): Promise<Learner> {
    const { store, changes } = this.#options;
    await this.#getLearner(classroomId, learnerId);
    const { name, folded } = parseLearnerName(typedName);
    const renamed = await store.renameLearner(learnerId, name, folded);
    if (renamed === undefined) return gone();
    changes.announce(classroomId, [learnerId]);
    return toLearner(renamed);
  }

  /** With all attempts, for good. */
  async eraseLearner(classroomId: string, learnerId: string): Promise<void> {
    await this.#getLearner(classroomId, learnerId);
    await this.#options.store.eraseLearner(learnerId);
    this.#options.changes.announce(classroomId, [learnerId]);
  }

  /** @throws Refusal where the learner is not in this classroom */
  async checkLearner(classroomId: string, learnerId: string): Promise<void> {
    await this.#getLearner(classroomId, learnerId);
  }

  async lowerHand(classroomId: string, learnerId: string): Promise<void> {
    await this.#getLearner(classroomId, learnerId);
    await this.#options.store.setHand(learnerId, null);
    this.#options.changes.announce(classroomId, [learnerId]);
  }

  /** @param to one learner, or all where it is `null` */
  async sendMessage(classroomId: string, text: string, to: string | null): Promise<void> {
    const { store, changes, now } = this.#options;
    if (to !== null) await this.#getLearner(classroomId, to);
    const learnerIds = to === null ? null : [to];
    await store.addMessage({ classroomId, kind: "message", text, challenge: null, learnerIds, sentAt: now() });
    changes.announce(classroomId, learnerIds ?? "all");
  }

  /** What {@link sendHint} would send. */
  findHint({ challenge, reasonId }: HintTarget): string | undefined {
    const misconception = /^misconception:([^/]+)\//.exec(reasonId)?.[1];
    return misconception === undefined ? undefined : this.#options.findHint(challenge, misconception);
  }

  /** Sends the prepared hint to all whom this reason holds up now. @returns how many, and the hint @throws Refusal */
  async sendHint(classroomId: string, target: HintTarget): Promise<{ learners: number; text: string }> {
    const { store, changes, now } = this.#options;
    const text = this.findHint(target);
    if (text === undefined) throw new Refusal("not-found", "No hint is prepared for this: write them a message.");
    const { cells } = await this.readBoard(classroomId, 0);
    const learnerIds = cells.filter((cell) => isHeldUp(cell, target)).map(({ learnerId }) => learnerId);
    const { challenge } = target;
    if (learnerIds.length > 0) {
      await store.addMessage({ classroomId, kind: "hint", text, challenge, learnerIds, sentAt: now() });
      changes.announce(classroomId, learnerIds);
    }
    return { learners: learnerIds.length, text };
  }

  async #announced(classroomId: string): Promise<Classroom> {
    this.#options.changes.announce(classroomId, "all");
    return this.getClassroom(classroomId);
  }

  async #get(classroomId: string): Promise<StoredClassroom> {
    return (await this.#options.store.findClassroom(classroomId)) ?? gone();
  }

  async #getLearner(classroomId: string, learnerId: string): Promise<StoredLearner> {
    const learner = await this.#options.store.findLearner(learnerId);
    if (learner?.classroomId === classroomId) return learner;
    throw new Refusal("not-found", "There is no such learner in this classroom.");
  }
}

function isHeldUp(cell: Cell, { challenge, reasonId }: HintTarget): boolean {
  return cell.challenge === challenge && cell.passedAt === null && cell.reason?.id === reasonId;
}

function gone(): never {
  throw new Refusal("not-found", "The classroom was erased.");
}

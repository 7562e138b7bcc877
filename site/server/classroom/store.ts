import type { Attempt, AttemptCode } from "../../wire/attempts.ts";
import type { BoardChange, Cell, Classroom, Learner, Reason } from "../../wire/board.ts";
import type { Message } from "../../wire/learner-view.ts";
import type { ClassSettings } from "../../wire/settings.ts";

/** There is no room for what was to be stored: the disk is full. Nothing was changed. */
export class StorageFullError extends Error {
  override readonly name = "StorageFullError";
}

/** A classroom with what only the server knows of it. */
export interface StoredClassroom extends Classroom {
  /** Grows with each change that a board or a learner's page shows. */
  readonly version: number;
  /** The suite's seed. */
  readonly seed: number;
  /** The part of the teacher's key that finds the classroom; no secret. */
  readonly teacherKeyId: string;
  /** What proves the rest of the key: scrypt's parameters, salt and hash. */
  readonly teacherKeyHash: string;
}

/** A learner with what only the server knows. */
export interface StoredLearner extends Learner {
  readonly classroomId: string;
}

/** Somebody who wants to take part. */
export interface NewLearner {
  readonly id: string;
  readonly classroomId: string;
  /** As it was given, checked and in one form. */
  readonly name: string;
  /** What tells the same names: two that fold alike are numbered apart. */
  readonly foldedName: string;
  /** Of the resume code. */
  readonly resumeHash: string;
  readonly joinedAt: number;
}

/** A session, of a teacher where it has no learner. */
export interface Session {
  /** The hash of the secret in the cookie. */
  readonly tokenHash: string;
  readonly classroomId: string;
  readonly learnerId: string | null;
  readonly startedAt: number;
  readonly usedAt: number;
}

/** A submission that is to be stored as an attempt. */
export interface NewStoredAttempt {
  readonly id: string;
  readonly learnerId: string;
  /** The page's own key for it. */
  readonly key: string;
  readonly challenge: string;
  readonly files: Readonly<Record<string, string>>;
  readonly submittedAt: number;
  readonly late: boolean;
}

/** An attempt that waits for its grade. */
export interface WaitingAttempt {
  readonly id: string;
  readonly learnerId: string;
  readonly classroomId: string;
  readonly challenge: string;
  readonly files: Readonly<Record<string, string>>;
  readonly submittedAt: number;
  readonly seed: number;
}

/** What is kept of a grade beside the grade itself. */
export interface GradeSummary {
  readonly outcome: "passed" | "failed" | "error";
  readonly passedTests: number;
  readonly tests: number;
  readonly score: number;
  readonly maxScore: number;
  readonly seed: number;
  /** The suite with the hash of its content. */
  readonly suite: string;
  /** `null` where it passed. */
  readonly reason: Reason | null;
  /** The grade as JSON, in gzip. */
  readonly gradeGzip: Uint8Array;
}

/** An attempt as it is exported. */
export interface ExportedAttempt extends AttemptCode {
  readonly classroomId: string;
  readonly learnerId: string;
  /** The learner's name. */
  readonly learner: string;
  readonly seed: number | null;
  readonly suite: string | null;
  readonly reason: Reason | null;
}

/** A message as it is stored. */
export interface NewStoredMessage {
  readonly classroomId: string;
  readonly kind: Message["kind"];
  readonly text: string;
  readonly challenge: string | null;
  /** `null`: all, those who join later too. */
  readonly learnerIds: readonly string[] | null;
  readonly sentAt: number;
}

/** What {@link ClassroomStore.addAttempt} came to. */
export type AddedAttempt =
  | { readonly kind: "added" }
  /** The key was sent before: this is its attempt. */
  | { readonly kind: "known"; readonly attempt: Attempt }
  /** The learner was erased meanwhile. */
  | { readonly kind: "no-learner" };

/**
 * Where classrooms are kept. Each call that changes something is one transaction, and is on the disk when its promise
 * resolves; one that rejects has changed nothing: with a {@link StorageFullError} where there is no room. Every moment is in milliseconds since 1970, and is handed in.
 *
 * A change that a board or a learner's page shows makes the classroom's version one more, and marks what it changed with
 * that version: so that what is new since any earlier version can be told after a restart too.
 */
export interface ClassroomStore {
  /** 32 bytes, made when the store was: what cookies and codes are signed with. */
  readonly secret: Uint8Array;

  /** @returns false where the join code is taken by an open classroom */
  addClassroom(classroom: StoredClassroom): Promise<boolean>;
  findClassroom(id: string): Promise<StoredClassroom | undefined>;
  /** Only among those that are open. */
  findClassroomByJoinCode(joinCode: string): Promise<StoredClassroom | undefined>;
  findClassroomByTeacherKeyId(teacherKeyId: string): Promise<StoredClassroom | undefined>;
  listClassrooms(): Promise<readonly StoredClassroom[]>;
  /** A new version. */
  saveSettings(classroomId: string, settings: ClassSettings): Promise<void>;
  /** A new version; its learners' sessions stay, to read. What was closed stays closed when it was. */
  closeClassroom(classroomId: string, closedAt: number): Promise<void>;
  /** With everybody and everything in it, for good. */
  eraseClassroom(classroomId: string): Promise<void>;
  /** Notes that somebody did something there, for {@link listUnused}; no new version. */
  noteUse(classroomId: string, at: number): Promise<void>;
  /** The ids of the classrooms whose retention is over: so long after they were closed, or else last used. */
  listUnused(now: number): Promise<readonly string[]>;

  addSession(session: Session): Promise<void>;
  findSession(tokenHash: string): Promise<Session | undefined>;
  noteSessionUse(tokenHash: string, usedAt: number): Promise<void>;
  endSession(tokenHash: string): Promise<void>;
  /** Forgets sessions that began, or were last used, before these moments. */
  forgetSessions(startedBefore: number, usedBefore: number): Promise<void>;

  /**
   * A new version. The first of a name has it as it is, the next ones with a number that is free: `Ada (2)`.
   * @returns undefined where the classroom is full: it has `most` learners
   */
  addLearner(learner: NewLearner, most: number): Promise<StoredLearner | undefined>;
  findLearner(id: string): Promise<StoredLearner | undefined>;
  findLearnerByResumeHash(resumeHash: string): Promise<StoredLearner | undefined>;
  /** A new version, numbered apart as above. @returns undefined where there is no such learner, as do those below */
  renameLearner(id: string, name: string, foldedName: string): Promise<StoredLearner | undefined>;
  setResumeHash(id: string, resumeHash: string): Promise<void>;
  /** A new version, if it changes anything. */
  setHand(id: string, handAt: number | null): Promise<void>;
  /** A new version, if it changes anything. */
  setHere(id: string, here: boolean): Promise<void>;
  /** Nobody is connected: for when a server starts. */
  clearHere(): Promise<void>;
  /** A new version. With sessions, attempts and messages, for good; boards hear of it by {@link BoardChange.erased}. */
  eraseLearner(id: string): Promise<void>;

  /** Everything of the board that is newer than a version; the whole of it for 0, or a version that is not this board's. */
  readBoard(classroomId: string, since: number, now: number): Promise<BoardChange | undefined>;
  listCells(learnerId: string): Promise<readonly Cell[]>;
  /** How many learners there are, and how many passed each challenge. */
  countPassed(
    classroomId: string,
  ): Promise<{ readonly learners: number; readonly passed: Readonly<Record<string, number>> }>;

  /** A new version: the learner has begun the challenge, or works on it. */
  noteActivity(learnerId: string, challenge: string, at: number): Promise<void>;
  /** A new version: the attempt waits for its grade. */
  addAttempt(attempt: NewStoredAttempt): Promise<AddedAttempt>;
  /** In the order in which they came. */
  listWaiting(): Promise<readonly WaitingAttempt[]>;
  /** A new version. @returns false where the attempt has its grade already, or is gone: nothing changes then */
  addGrade(attemptId: string, grade: GradeSummary, gradedAt: number): Promise<boolean>;
  findAttempt(
    id: string,
  ): Promise<(AttemptCode & { readonly learnerId: string; readonly classroomId: string }) | undefined>;
  /** The attempt that a learner's page sent with this key, if it did. */
  findAttemptByKey(learnerId: string, key: string): Promise<Attempt | undefined>;
  /** The newest first; of all challenges where none is named. */
  listAttempts(learnerId: string, challenge?: string): Promise<readonly Attempt[]>;
  /** The grade as JSON, in gzip; undefined while there is none. */
  readGrade(attemptId: string): Promise<Uint8Array | undefined>;

  /** A new version. */
  addMessage(message: NewStoredMessage): Promise<void>;
  /** What a learner was sent, in order: the last `most`. */
  listMessages(learnerId: string, most: number): Promise<readonly Message[]>;

  /** Every attempt in the order in which they came, a few at a time; of all classrooms where none is named. */
  exportAttempts(classroomId?: string): AsyncIterable<ExportedAttempt>;

  /** Whether it can be written to. Rejects with why not. */
  check(): Promise<void>;
  close(): Promise<void>;
}

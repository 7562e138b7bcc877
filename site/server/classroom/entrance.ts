import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import type { Classroom } from "../../wire/board.ts";
import type { NewClassroom, Seat } from "../../wire/requests.ts";
import { JOIN_CODE_LENGTH, makeCode, parseCode, printCode, RESUME_CODE_LENGTH } from "./codes.ts";
import { makeId } from "./ids.ts";
import { parseLearnerName } from "./learner-name.ts";
import { Refusal } from "./refusal.ts";
import { checkSettings } from "./settings-check.ts";
import type { ClassroomStore, StoredClassroom, StoredLearner } from "./store.ts";
import {
  hashTeacherKey,
  isTeacherKey,
  makeTeacherKey,
  parseTeacherKey,
  printTeacherKey,
  type TeacherKey,
} from "./teacher-key.ts";
import { toClassroom } from "./to-classroom.ts";

/** So many learners has a classroom at most. */
const MOST_LEARNERS = 500;
/** So many classrooms are open at a time on one server at most. */
const MOST_CLASSROOMS = 200;
/** Random codes that are taken already: more in a row than this is no chance. */
const CODE_TRIES = 10;

/** What there is to know at the door. */
export interface EntranceOptions {
  readonly store: ClassroomStore;
  readonly now: () => number;
  readonly hasChallenge: (id: string) => boolean;
  /** What somebody must know to start a classroom; `null` where anybody may who can reach the server. */
  readonly startKey: string | null;
  /** The seed of suites in practice. */
  readonly practiceSeed: number;
}

/** A teacher's key as it was typed, and the classroom that it names. */
export interface TeacherClaim {
  readonly key: TeacherKey;
  readonly classroom: StoredClassroom;
}

/** How people come in: who starts a classroom, who leads one, who takes part. */
export class Entrance {
  readonly #options: EntranceOptions;

  constructor(options: EntranceOptions) {
    this.#options = options;
  }

  /** Starts a classroom. @returns it with the teacher's key, which nobody can tell again @throws Refusal */
  async start({ settings, startKey = "" }: NewClassroom): Promise<{ classroom: Classroom; teacherKey: string }> {
    const { store, now, hasChallenge, practiceSeed } = this.#options;
    this.#checkStartKey(startKey);
    checkSettings(settings, hasChallenge);
    const open = (await store.listClassrooms()).filter(({ closedAt }) => closedAt === null);
    if (open.length >= MOST_CLASSROOMS) {
      throw new Refusal("too-many-classrooms", `${open.length} classrooms are open here: close one first.`);
    }
    const key = makeTeacherKey();
    const teacherKeyHash = await hashTeacherKey(key);
    for (let tries = 0; tries < CODE_TRIES; tries++) {
      const classroom: StoredClassroom = {
        id: makeId("classroom"),
        joinCode: makeCode(JOIN_CODE_LENGTH),
        settings,
        createdAt: now(),
        closedAt: null,
        version: 1,
        // Accounts of the classroom's own: a table of answers from elsewhere does not fit.
        seed: settings.mode === "graded" ? randomInt(2, 2 ** 31) : practiceSeed,
        teacherKeyId: key.id,
        teacherKeyHash,
      };
      if (await store.addClassroom(classroom)) {
        return { classroom: toClassroom(classroom), teacherKey: printTeacherKey(key) };
      }
    }
    throw new Error("no join code is free");
  }

  /** The classroom that a typed teacher's key names, whether or not it is the right one for it. */
  async findClaim(typed: string): Promise<TeacherClaim | undefined> {
    const key = parseTeacherKey(typed);
    const classroom = key && (await this.#options.store.findClassroomByTeacherKeyId(key.id));
    return key && classroom && { key, classroom };
  }

  /** Who has the key leads the classroom; to find out takes a good part of a second. @throws Refusal */
  async proveClaim(claim: TeacherClaim | undefined): Promise<Classroom> {
    if (claim && (await isTeacherKey(claim.key, claim.classroom.teacherKeyHash))) return toClassroom(claim.classroom);
    throw new Refusal("wrong-code", "This is no teacher's key of a classroom here: compare it character by character.");
  }

  /** Takes somebody in. @throws Refusal */
  async join(typedCode: string, typedName: string): Promise<Seat> {
    const { store, now } = this.#options;
    const code = parseCode(typedCode, JOIN_CODE_LENGTH);
    const classroom = code && (await store.findClassroomByJoinCode(code));
    if (!classroom) throw noSuchClassroom();
    const { name, folded } = parseLearnerName(typedName);
    const resumeCode = makeCode(RESUME_CODE_LENGTH);
    const newcomer = {
      id: makeId("learner"),
      classroomId: classroom.id,
      name,
      foldedName: folded,
      resumeHash: this.#hashResumeCode(resumeCode),
      joinedAt: now(),
    };
    const learner = await store.addLearner(newcomer, MOST_LEARNERS).catch(async (error: unknown) => {
      // It may have been erased just now.
      throw (await store.findClassroom(classroom.id)) ? error : noSuchClassroom();
    });
    if (learner === undefined) {
      throw new Refusal("class-full", `The classroom is full: ${MOST_LEARNERS} learners are in it. Tell your teacher.`);
    }
    return seatOf(learner, classroom, resumeCode);
  }

  /** Lets somebody in who was there before. @throws Refusal */
  async resume(typedCode: string): Promise<Seat> {
    const { store } = this.#options;
    const code = parseCode(typedCode, RESUME_CODE_LENGTH);
    const learner = code && (await store.findLearnerByResumeHash(this.#hashResumeCode(code)));
    const classroom = learner && (await store.findClassroom(learner.classroomId));
    if (code && learner && classroom) return seatOf(learner, classroom, code);
    throw new Refusal("wrong-code", "Nobody has this resume code: compare it, or ask your teacher for a new one.");
  }

  /** Gives a learner a new resume code; the one of before is worth nothing. @returns it as it is shown */
  async renewResumeCode(learnerId: string): Promise<string> {
    const code = makeCode(RESUME_CODE_LENGTH);
    await this.#options.store.setResumeHash(learnerId, this.#hashResumeCode(code));
    return printCode(code);
  }

  #checkStartKey(typed: string): void {
    const { startKey } = this.#options;
    if (startKey === null || isSame(typed.trim(), startKey)) return;
    throw new Refusal(
      "start-key",
      "To start a classroom, give the start key: it stands in the terminal in which the server was started.",
    );
  }

  /** The code is short: without the store's secret its hash could be guessed back. */
  #hashResumeCode(code: string): string {
    return createHmac("sha256", this.#options.store.secret).update(`resume:${code}`).digest("base64url");
  }
}

function noSuchClassroom(): Refusal {
  return new Refusal("wrong-code", "No classroom is open with this code: compare it with what your teacher shows.");
}

function seatOf(learner: StoredLearner, { id, settings }: StoredClassroom, resumeCode: string): Seat {
  return {
    learnerId: learner.id,
    classroomId: id,
    name: learner.name,
    title: settings.title,
    resumeCode: printCode(resumeCode),
  };
}

/** Compares in the same time, wherever the first difference is. */
function isSame(one: string, other: string): boolean {
  const digest = (text: string) => createHmac("sha256", "compare").update(text).digest();
  return timingSafeEqual(digest(one), digest(other));
}

import type { ClassroomStore } from "../classroom/store.ts";
import * as attempts from "./attempts.ts";
import * as board from "./board.ts";
import { listCells } from "./cells.ts";
import * as classrooms from "./classrooms.ts";
import * as learners from "./learners.ts";
import * as messages from "./messages.ts";
import * as sessions from "./sessions.ts";
import type { Database } from "./tables.ts";

/** What a database does beside the queries. */
export interface DatabaseHost {
  /** Erases a learner or a classroom by `erase`, and leaves nothing of it where the database and its copies are kept. */
  eraseForGood(table: "classrooms" | "learners", id: string, erase: () => Promise<void>): Promise<void>;
  close(): Promise<void>;
}

/** A store over any database that Kysely speaks to. */
export function makeStore(db: Database, secret: Uint8Array, host: DatabaseHost): ClassroomStore {
  return {
    secret,
    addClassroom: (classroom) => classrooms.addClassroom(db, classroom),
    findClassroom: (id) => classrooms.findClassroom(db, id),
    findClassroomByJoinCode: (joinCode) => classrooms.findClassroomByJoinCode(db, joinCode),
    findClassroomByTeacherKeyId: (keyId) => classrooms.findClassroomByTeacherKeyId(db, keyId),
    listClassrooms: () => classrooms.listClassrooms(db),
    saveSettings: (id, settings) => classrooms.saveSettings(db, id, settings),
    closeClassroom: (id, closedAt) => classrooms.closeClassroom(db, id, closedAt),
    eraseClassroom: (id) => host.eraseForGood("classrooms", id, () => classrooms.eraseClassroom(db, id)),
    noteUse: (id, at) => classrooms.noteUse(db, id, at),
    listUnused: (now) => classrooms.listUnused(db, now),
    addSession: (session) => sessions.addSession(db, session),
    findSession: (tokenHash) => sessions.findSession(db, tokenHash),
    noteSessionUse: (tokenHash, usedAt) => sessions.noteSessionUse(db, tokenHash, usedAt),
    endSession: (tokenHash) => sessions.endSession(db, tokenHash),
    forgetSessions: (startedBefore, usedBefore) => sessions.forgetSessions(db, startedBefore, usedBefore),
    addLearner: (learner, most) => learners.addLearner(db, learner, most),
    findLearner: (id) => learners.findLearner(db, id),
    findLearnerByResumeHash: (resumeHash) => learners.findLearnerByResumeHash(db, resumeHash),
    renameLearner: (id, name, foldedName) => learners.renameLearner(db, id, name, foldedName),
    setResumeHash: (id, resumeHash) => learners.setResumeHash(db, id, resumeHash),
    setHand: (id, handAt) => learners.setHand(db, id, handAt),
    setHere: (id, here) => learners.setHere(db, id, here),
    clearHere: () => learners.clearHere(db),
    eraseLearner: (id) => host.eraseForGood("learners", id, () => learners.eraseLearner(db, id)),
    ...ofWork(db),
    check: () => check(db),
    close: () => host.close(),
  };
}

type Work =
  | "readBoard"
  | "listCells"
  | "countPassed"
  | "noteActivity"
  | "addAttempt"
  | "listWaiting"
  | "addGrade"
  | "findAttempt"
  | "findAttemptByKey"
  | "listAttempts"
  | "readGrade"
  | "addMessage"
  | "listMessages"
  | "exportAttempts";

/** What learners do, and what boards show of it. */
function ofWork(db: Database): Pick<ClassroomStore, Work> {
  return {
    readBoard: (id, since, now) => board.readBoard(db, id, since, now),
    listCells: (learnerId) => listCells(db, learnerId),
    countPassed: (id) => board.countPassed(db, id),
    noteActivity: (learnerId, challenge, at) => attempts.noteActivity(db, learnerId, challenge, at),
    addAttempt: (attempt) => attempts.addAttempt(db, attempt),
    listWaiting: () => attempts.listWaiting(db),
    addGrade: (attemptId, grade, gradedAt) => attempts.addGrade(db, attemptId, grade, gradedAt),
    findAttempt: (id) => attempts.findAttempt(db, id),
    findAttemptByKey: (learnerId, key) => attempts.findAttemptByKey(db, learnerId, key),
    listAttempts: (learnerId, challenge) => attempts.listAttempts(db, learnerId, challenge),
    readGrade: (attemptId) => attempts.readGrade(db, attemptId),
    addMessage: (message) => messages.addMessage(db, message),
    listMessages: (learnerId, most) => messages.listMessages(db, learnerId, most),
    exportAttempts: (classroomId) => attempts.exportAttempts(db, classroomId),
  };
}

/** Writes something, though nothing new. */
async function check(db: Database): Promise<void> {
  await db
    .updateTable("store")
    .set((column) => ({ id: column.ref("id") }))
    .execute();
}

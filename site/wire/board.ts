import * as v from "valibot";
import { settingsSchema } from "./settings.ts";

/** A moment, in milliseconds since 1970, by the server's clock. */
const moment = v.number();

/** A classroom, as its teacher sees it. */
export const classroomSchema = v.object({
  id: v.string(),
  /** As it is typed, without its hyphen: `KQ7TNV`. */
  joinCode: v.string(),
  settings: settingsSchema,
  createdAt: moment,
  /** When it was closed; `null` while learners can join and work. */
  closedAt: v.nullable(moment),
});

/** A classroom, as its teacher sees it. */
export type Classroom = v.InferOutput<typeof classroomSchema>;

/** Somebody who takes part. */
export const learnerSchema = v.object({
  id: v.string(),
  /** Told apart from others of the same name: `Ada (2)`. */
  name: v.string(),
  joinedAt: moment,
  /** Whether a page of theirs is connected. */
  here: v.boolean(),
  /** Since when the hand is up; `null` where it is not. */
  handAt: v.nullable(moment),
});

/** Somebody who takes part. */
export type Learner = v.InferOutput<typeof learnerSchema>;

/** Why a learner's last attempt did not pass, as learners are grouped by. */
export const reasonSchema = v.object({
  /**
   * `misconception:<id>/<function>`, `error:<kind>`, or `function:<name>` for failed tests that no misconception explains. With the
   * challenge it names the group.
   */
  id: v.string(),
  /** One sentence of ours, in English; empty unless it is a misconception. */
  message: v.string(),
  /** The function that it is about; empty where it is about none. */
  function: v.string(),
});

/** Why a learner's last attempt did not pass. */
export type Reason = v.InferOutput<typeof reasonSchema>;

/** How far one learner is with one challenge. There is none before they begin. */
export const cellSchema = v.object({
  learnerId: v.string(),
  challenge: v.string(),
  beganAt: moment,
  /** The last sign of work: an edit or an attempt. */
  activeAt: moment,
  attempts: v.number(),
  /** So many of them wait for their grade. */
  waiting: v.number(),
  /** So many graded ones in a row brought nothing new: no better score than before. */
  idleAttempts: v.number(),
  /** Of the last graded attempt; `null` before. */
  outcome: v.nullable(v.picklist(["passed", "failed", "error"])),
  passedTests: v.number(),
  tests: v.number(),
  /** The best. */
  score: v.number(),
  maxScore: v.number(),
  /** When it was first passed; what was once passed stays passed. */
  passedAt: v.nullable(moment),
  /** Of the last graded attempt, where it is not passed yet. */
  reason: v.nullable(reasonSchema),
  /** Since when each attempt had that same reason. */
  reasonAt: v.nullable(moment),
});

/** How far one learner is with one challenge. */
export type Cell = v.InferOutput<typeof cellSchema>;

/** What has changed on a board since an earlier version of it, or the whole of it. */
export const boardChangeSchema = v.object({
  /** Grows with each change. The id of the event that brings it. */
  version: v.number(),
  /** The server's clock. */
  now: moment,
  /** Whether this is all there is: what is not in it is gone. */
  whole: v.boolean(),
  classroom: v.optional(classroomSchema),
  learners: v.array(learnerSchema),
  cells: v.array(cellSchema),
  /** The ids of learners who were erased, with all that they did. */
  erased: v.array(v.string()),
});

/** What has changed on a board. */
export type BoardChange = v.InferOutput<typeof boardChangeSchema>;

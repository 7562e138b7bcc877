import * as v from "valibot";
import { classroomSchema } from "./board.ts";
import { settingsSchema } from "./settings.ts";

const id = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{1,64}$/));
const challenge = v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/));
/** Checked further by the server, which says what is wrong with a name. */
const name = v.pipe(v.string(), v.maxLength(200));
const typedCode = v.pipe(v.string(), v.maxLength(64));

/** `GET /api/server`: what this server is. */
export const serverInfoSchema = v.object({
  /** Whether who starts a classroom must know the key that the server printed when it started. */
  startKeyNeeded: v.boolean(),
  /** Whether only the server grades: then no page holds suites or solutions. */
  serverGrading: v.boolean(),
  /** The addresses at which others may reach it, the likeliest first: `http://192.168.1.20:4173`. */
  addresses: v.array(v.string()),
});
export type ServerInfo = v.InferOutput<typeof serverInfoSchema>;

/** `POST /api/classrooms` */
export const newClassroomSchema = v.object({ settings: settingsSchema, startKey: v.optional(typedCode) });
export type NewClassroom = v.InferOutput<typeof newClassroomSchema>;

/** Its answer. The key is shown once: the server keeps only its hash. */
export const startedClassroomSchema = v.object({ classroom: classroomSchema, teacherKey: v.string() });
export type StartedClassroom = v.InferOutput<typeof startedClassroomSchema>;

/** `POST /api/teacher/session` */
export const teacherLoginSchema = v.object({ teacherKey: typedCode });

/** `PATCH /api/teacher/classroom`: what of the settings changes. */
export const settingsChangeSchema = v.partial(settingsSchema);
export type SettingsChange = v.InferOutput<typeof settingsChangeSchema>;

/** `POST /api/teacher/messages`: to one learner, or to all where `to` is `null`. */
export const newMessageSchema = v.object({
  text: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(1000)),
  to: v.nullable(id),
});

/** `POST /api/teacher/hints`: to all whom this reason holds up now. */
export const sendHintSchema = v.object({ challenge, reasonId: v.pipe(v.string(), v.maxLength(160)) });

/** Its answer. */
export const sentHintSchema = v.object({ learners: v.number(), text: v.string() });

/** `PATCH /api/teacher/learners/:id` */
export const renameSchema = v.object({ name });

/** `POST /api/join` */
export const joinSchema = v.object({ code: typedCode, name });

/** `POST /api/learner/session`: on another device, or after the session has ended. */
export const resumeSchema = v.object({ resumeCode: typedCode });

/** The answer to both. */
export const seatSchema = v.object({
  learnerId: v.string(),
  classroomId: v.string(),
  name: v.string(),
  title: v.string(),
  /** As it is typed, with its hyphen: `7KQM-T4XN`. */
  resumeCode: v.string(),
});
export type Seat = v.InferOutput<typeof seatSchema>;

/** `PUT /api/learner/hand` */
export const handSchema = v.object({ raised: v.boolean() });

/** `POST /api/learner/activity` */
export const activitySchema = v.object({ challenge });

/** An answer that refuses, as RFC 9457 has it; `application/problem+json`. */
export const problemSchema = v.object({
  /** A name for what is wrong: `urn:cosigner:problem:not-signed-in`. */
  type: v.string(),
  title: v.string(),
  status: v.number(),
  /** One sentence: what, and what to do. */
  detail: v.string(),
});
export type Problem = v.InferOutput<typeof problemSchema>;

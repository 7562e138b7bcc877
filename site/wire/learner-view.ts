import * as v from "valibot";
import { cellSchema, learnerSchema } from "./board.ts";
import { settingsSchema } from "./settings.ts";

/** Something that the teacher wrote, or a prepared hint that the teacher sent. */
export const messageSchema = v.object({
  id: v.number(),
  kind: v.picklist(["message", "hint"]),
  text: v.string(),
  /** The challenge that a hint is about. */
  challenge: v.nullable(v.string()),
  /** Whether it went to the whole class. */
  toAll: v.boolean(),
  sentAt: v.number(),
});

/** Something that the teacher sent. */
export type Message = v.InferOutput<typeof messageSchema>;

/** All that a learner sees of the classroom: the whole of it, sent anew whenever something changes. */
export const learnerViewSchema = v.object({
  version: v.number(),
  /** The server's clock, in milliseconds since 1970. */
  now: v.number(),
  classroomId: v.string(),
  settings: v.omit(settingsSchema, ["retentionDays"]),
  closedAt: v.nullable(v.number()),
  /** The suite's seed that the server grades with. */
  seed: v.number(),
  me: learnerSchema,
  cells: v.array(cellSchema),
  /** In order, the last fifty. */
  messages: v.array(messageSchema),
  /** How many of the class passed each challenge; `null` where the teacher does not show it. */
  progress: v.nullable(v.object({ learners: v.number(), passed: v.record(v.string(), v.number()) })),
});

/** All that a learner sees of the classroom. */
export type LearnerView = v.InferOutput<typeof learnerViewSchema>;

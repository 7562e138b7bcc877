import * as v from "valibot";

/** An attempt without its code. */
export const attemptSchema = v.object({
  id: v.string(),
  challenge: v.string(),
  /** When the server stored it, in milliseconds since 1970. */
  submittedAt: v.number(),
  /** Whether it came after the classroom's end. */
  late: v.boolean(),
  /** `null` while it waits for its grade, as are the three below. */
  gradedAt: v.nullable(v.number()),
  outcome: v.nullable(v.picklist(["passed", "failed", "error"])),
  passedTests: v.number(),
  tests: v.number(),
  score: v.number(),
  maxScore: v.number(),
});

/** An attempt without its code. */
export type Attempt = v.InferOutput<typeof attemptSchema>;

/** Source text by file name. */
const filesSchema = v.record(v.pipe(v.string(), v.regex(/^[A-Za-z0-9_.-]{1,80}$/)), v.string());

/** An attempt with its code. */
export const attemptCodeSchema = v.object({ ...attemptSchema.entries, files: filesSchema });

/** An attempt with its code. */
export type AttemptCode = v.InferOutput<typeof attemptCodeSchema>;

/** What a learner's page sends to have something graded. */
export const newAttemptSchema = v.object({
  /** The page's own key for it: sent again, the same attempt is meant. */
  key: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{16,64}$/)),
  challenge: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
  files: filesSchema,
});

/** What a learner's page sends to have something graded. */
export type NewAttempt = v.InferOutput<typeof newAttemptSchema>;

/** A line of the answer to it: first that it is stored, then its place in the queue, then that the grade is there. */
export const attemptNewsSchema = v.variant("kind", [
  v.object({ kind: v.literal("stored"), id: v.string() }),
  /** So many attempts are graded before it; 0 where it is under way. */
  v.object({ kind: v.literal("waiting"), place: v.number() }),
  v.object({ kind: v.literal("graded"), id: v.string() }),
  /** The server ends; the attempt is stored, and will be graded when it is back. */
  v.object({ kind: v.literal("later") }),
]);

/** A line of the answer to a new attempt. */
export type AttemptNews = v.InferOutput<typeof attemptNewsSchema>;

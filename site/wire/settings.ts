import * as v from "valibot";

/** A lesson of the course in a classroom's plan. */
export const planEntrySchema = v.object({
  /** The lesson's address, `weights-and-thresholds`. */
  lesson: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/)),
  /** The id of its challenge; `null` where it has none. */
  challenge: v.nullable(v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,80}$/))),
  /** Whether learners are to work on it now. */
  open: v.boolean(),
});

/** A lesson of the course in a classroom's plan. */
export type PlanEntry = v.InferOutput<typeof planEntrySchema>;

/** What a teacher decides about a classroom. */
export const settingsSchema = v.object({
  title: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(80)),
  /** In the teacher's order. */
  plan: v.pipe(v.array(planEntrySchema), v.minLength(1), v.maxLength(60)),
  /** Whether learners are offered the challenges' hints. */
  hints: v.boolean(),
  /** Whether learners are offered the challenges' solutions. */
  solutions: v.boolean(),
  /** Whether learners see how far the class is. */
  classProgress: v.boolean(),
  /** `graded`: the best score counts, on accounts drawn for this classroom. */
  mode: v.picklist(["practice", "graded"]),
  /** When it ends, in milliseconds since 1970; what comes later counts as late. */
  endsAt: v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0))),
  /** So many days after the classroom was closed, or last used, it is erased. */
  retentionDays: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(365)),
});

/** What a teacher decides about a classroom. */
export type ClassSettings = v.InferOutput<typeof settingsSchema>;

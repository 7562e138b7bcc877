import type { Grade } from "../../runner/model/grade.ts";

/** Why the sandbox was ended and replaced by a fresh one. */
export type ReplacedReason = "timeout" | "crash";

/** A grade with the code that it is about. */
export interface GradedCode {
  readonly grade: Grade;
  readonly text: string;
  /** Set where the sandbox had to be replaced. */
  readonly replaced: ReplacedReason | null;
}

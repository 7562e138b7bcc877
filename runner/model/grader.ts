import type { Grade, TestResult } from "./grade.ts";
import type { Limits } from "./limits.ts";
import type { Submission } from "./submission.ts";

/** What a grading may be told beside the submission and the challenge. */
export interface GradeOptions {
  readonly seed?: number;
  readonly limits?: Partial<Limits>;
  readonly onTest?: (test: TestResult) => void;
  /** Ends the grading; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal;
}

/** What turns submissions into grades: a browser's Worker pair, a pool of worker threads. */
export interface Grader {
  /** Rejects only for the signal's reason; all else that goes wrong is in the Grade, our own faults as `internal`. */
  grade(submission: Submission, challengeId: string, options?: GradeOptions): Promise<Grade>;
  close(): Promise<void>;
}

/** The seed that holds where nobody says otherwise. */
export const DEFAULT_SEED = 1;

import type { Grade } from "../../runner/model/grade.ts";
import type { GradeOptions } from "../../runner/model/grader.ts";
import type { Submission } from "../../runner/model/submission.ts";

/** What grades in this browser. */
export interface LocalGrader {
  grade(submission: Submission, challengeId: string, options?: GradeOptions): Promise<Grade>;
}

/** What a run in a classroom comes to. */
export type ClassRun =
  | { readonly kind: "graded"; readonly grade: Grade }
  /** There is no grade yet, in a sentence for the learner that says why and what comes next. */
  | { readonly kind: "notice"; readonly sentence: string };

/**
 * What being in a classroom changes about a workspace. The classroom's script offers it before the workspace starts; where
 * nobody offers one, the workspace grades for itself.
 */
export interface Classwork {
  /** Stands in the names under which the browser keeps code: learners who share a browser do not share code. */
  readonly keyPrefix: string;
  readonly hints: boolean;
  readonly solutions: boolean;
  /** Hears when what is allowed has changed. @returns what ends that */
  subscribe(listener: () => void): () => void;
  /** Told once, when the learner first changes the code of a challenge, and then at most once a minute. */
  noteActivity(challengeId: string): void;
  /**
   * Has the server grade what is run.
   * @param local grades here while the server cannot be reached; `null` where only the server grades
   * @param onNews told in a sentence for the learner how the run goes on: how many attempts come before it, for one
   * @param signal ends the waiting; what was sent is graded all the same
   */
  run(
    submission: Submission,
    challengeId: string,
    local: LocalGrader | null,
    onNews: (sentence: string) => void,
    signal: AbortSignal,
  ): Promise<ClassRun>;
  /** The code of the learner's last attempt, from whatever device; `undefined` where there is none, or no connection. */
  findLastCode(challengeId: string): Promise<Readonly<Record<string, string>> | undefined>;
}

let offered: Classwork | undefined;

/** Says that this page is a learner's in a classroom. To be called before the workspace starts. */
export function offerClasswork(classwork: Classwork): void {
  offered = classwork;
}

/** The classroom that this page's reader takes part in, if any. */
export function findClasswork(): Classwork | undefined {
  return offered;
}

import type { Grade } from "../model/grade.ts";
import { firstCause } from "./first-cause.ts";
import { findLearnerName, type LearnerName } from "./learner-name.ts";
import { printCount } from "./summary.ts";
import { showShort } from "./visible-text.ts";

/** What a gradebook keeps of a grade. */
export interface Attempt {
  readonly submission: string;
  readonly learner: LearnerName;
  /** `null` where the grader failed: that is no 0 for a learner. */
  readonly score: number | null;
  readonly maxScore: number;
  /** A sentence or two for the learner, whose own text may be in them. */
  readonly feedback: string;
}

/** What a gradebook keeps of a grade. */
export function attemptOf(grade: Grade): Attempt {
  const fault = grade.error?.kind === "internal";
  return {
    submission: grade.submission,
    learner: findLearnerName(grade.submission),
    score: fault ? null : grade.score,
    maxScore: grade.maxScore,
    feedback: fault ? "" : feedbackOn(grade),
  };
}

/** Whether the attempt counts instead of the other, by the same learner: only if it is better. */
export function isBetter(attempt: Attempt, other: Attempt): boolean {
  return shareOf(attempt) > shareOf(other);
}

/**
 * Points out of another maximum, to two digits, as gradebooks keep them; empty where there is no score.
 * @param worth the platform's points for the assignment; `null` leaves the score as it is
 */
export function scaleScore({ score, maxScore }: Attempt, worth: number | null): string {
  if (score === null) return "";
  const points = worth === null || worth === maxScore || maxScore === 0 ? score : (score * worth) / maxScore;
  return String(Math.round(points * 100) / 100);
}

function shareOf({ score, maxScore }: Attempt): number {
  return score === null ? -1 : score / Math.max(maxScore, 1);
}

function feedbackOn(grade: Grade): string {
  const points = `${grade.score} of ${printCount(grade.maxScore, "point")}`;
  const cause = showShort(firstCause(grade), 1000);
  return cause === "" ? `${points}.` : `${points}. ${cause}`;
}

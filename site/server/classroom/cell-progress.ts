import type { Cell } from "../../wire/board.ts";
import type { GradeSummary } from "./store.ts";

/** The cell of somebody who begins a challenge. */
export function beginCell(learnerId: string, challenge: string, at: number): Cell {
  return {
    learnerId,
    challenge,
    beganAt: at,
    activeAt: at,
    attempts: 0,
    waiting: 0,
    idleAttempts: 0,
    outcome: null,
    passedTests: 0,
    tests: 0,
    score: 0,
    maxScore: 0,
    passedAt: null,
    reason: null,
    reasonAt: null,
  };
}

/** A cell after one more attempt of it was stored. */
export function withAttempt(cell: Cell, at: number): Cell {
  return { ...cell, attempts: cell.attempts + 1, waiting: cell.waiting + 1, activeAt: Math.max(cell.activeAt, at) };
}

/**
 * A cell after one of its attempts was graded. What was once passed stays passed, and the best score stays; a late
 * attempt of a graded classroom does not count.
 * @param submittedAt when that attempt was stored @param counts whether it can raise the score
 */
export function withGrade(cell: Cell, grade: GradeSummary, submittedAt: number, counts: boolean): Cell {
  const better = cell.outcome === null || grade.score > cell.score;
  const passed = grade.outcome === "passed" && counts;
  const reason = cell.passedAt !== null || grade.outcome === "passed" ? null : grade.reason;
  return {
    ...cell,
    waiting: Math.max(0, cell.waiting - 1),
    idleAttempts: better || grade.outcome === "passed" ? 0 : cell.idleAttempts + 1,
    outcome: grade.outcome,
    passedTests: grade.passedTests,
    tests: grade.tests || cell.tests,
    score: counts ? Math.max(cell.score, grade.score) : cell.score,
    maxScore: grade.maxScore || cell.maxScore,
    passedAt: cell.passedAt ?? (passed ? submittedAt : null),
    reason,
    reasonAt: reason === null ? null : reason.id === cell.reason?.id ? cell.reasonAt : submittedAt,
  };
}

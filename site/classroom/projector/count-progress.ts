import { type Board, findCell } from "../teacher/board.ts";
import type { OpenChallenge } from "../teacher/open-challenges.ts";

/** How far the class is with one challenge. */
export interface ChallengeProgress {
  readonly challenge: OpenChallenge;
  /** So many have passed it. */
  readonly passed: number;
  /** So many have begun it, and not passed it yet. */
  readonly working: number;
}

/** Counts, for each challenge, who has passed it and who is at work on it. */
export function countProgress(board: Board, challenges: readonly OpenChallenge[]): readonly ChallengeProgress[] {
  return challenges.map((challenge) => {
    const cells = [...board.learners.keys()].flatMap((id) => findCell(board, id, challenge.id) ?? []);
    const passed = cells.filter(({ passedAt }) => passedAt !== null).length;
    return { challenge, passed, working: cells.length - passed };
  });
}

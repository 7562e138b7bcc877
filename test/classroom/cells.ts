import type { Cell, Classroom, Learner } from "../../site/wire/board.ts";

/** When the tests' classroom began. */
export const START = Date.UTC(2030, 0, 31, 9);

export const MINUTE = 60_000;

/** A cell that was begun a minute after the start; what else is to be said of it stands in `more`. */
export function makeCell(learnerId: string, challenge: string, more: Partial<Cell> = {}): Cell {
  return {
    learnerId,
    challenge,
    beganAt: START + MINUTE,
    activeAt: START + MINUTE,
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
    ...more,
  };
}

export function makeLearner(id: string, name: string, more: Partial<Learner> = {}): Learner {
  return { id, name, joinedAt: START, here: true, handAt: null, ...more };
}

export function makeClassroom(): Classroom {
  return {
    id: "classroom",
    joinCode: "KQ7TNV",
    settings: {
      title: "Multi-sig workshop",
      plan: [
        { lesson: "remove", challenge: "remove-key-if-exists", open: true },
        { lesson: "add", challenge: "add-or-update-key", open: true },
        { lesson: "threshold", challenge: "set-threshold", open: false },
      ],
      hints: true,
      solutions: false,
      classProgress: true,
      mode: "practice",
      endsAt: START + 60 * MINUTE,
      retentionDays: 30,
    },
    createdAt: START,
    closedAt: null,
  };
}

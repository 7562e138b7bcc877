import type { BoardChange, Cell } from "../../site/wire/board.ts";

/** An attempt in the export as JSON lines; what no check looks at is left out. */
export interface ExportedAttempt {
  readonly attempt_id: string;
  readonly learner_id: string;
  readonly challenge: string;
  readonly submitted_at: string;
  readonly graded_at: string | null;
  readonly outcome: Cell["outcome"];
  readonly score: number | null;
  readonly max: number | null;
  readonly passed_tests: number | null;
  readonly tests: number | null;
}

/** What of a cell follows from its attempts. */
type Counted = Pick<
  Cell,
  "attempts" | "waiting" | "idleAttempts" | "outcome" | "passedTests" | "tests" | "score" | "maxScore" | "passedAt"
>;

/**
 * The cells of a board that are not what the attempts say, a line each. Where grading went on since the moment, only
 * the number of attempts can be told.
 * @param attempts in the order in which they came @param since in milliseconds since 1970
 */
export function compareBoard(
  { cells }: BoardChange,
  attempts: readonly ExportedAttempt[],
  since: number,
): readonly string[] {
  const byPlace = new Map<string, ExportedAttempt[]>();
  for (const attempt of attempts) {
    const place = `${attempt.learner_id} ${attempt.challenge}`;
    byPlace.set(place, [...(byPlace.get(place) ?? []), attempt]);
  }
  const shown = new Map(cells.map((cell) => [`${cell.learnerId} ${cell.challenge}`, cell]));
  const wrong = [...shown.keys()].filter((place) => !byPlace.has(place)).map((place) => `${place} has no attempt`);
  for (const [place, own] of byPlace) {
    const cell = shown.get(place);
    const counted = countCell(own);
    const settled = own.every(({ graded_at }) => graded_at !== null && Date.parse(graded_at) < since);
    const names = settled ? (Object.keys(counted) as (keyof Counted)[]) : (["attempts"] as const);
    for (const name of names) {
      if (cell?.[name] !== counted[name]) wrong.push(`${place}: ${name} is ${cell?.[name]}, not ${counted[name]}`);
    }
  }
  return wrong;
}

/** A cell again, from nothing but its attempts. */
function countCell(attempts: readonly ExportedAttempt[]): Counted {
  const graded = attempts.filter(({ graded_at }) => graded_at !== null);
  const last = graded.at(-1);
  const passed = graded.find(({ outcome }) => outcome === "passed");
  let [best, idleAttempts] = [-1, 0];
  for (const { score, outcome } of graded) {
    idleAttempts = (score ?? 0) > best || outcome === "passed" ? 0 : idleAttempts + 1;
    best = Math.max(best, score ?? 0);
  }
  return {
    attempts: attempts.length,
    waiting: attempts.length - graded.length,
    idleAttempts,
    outcome: last?.outcome ?? null,
    passedTests: last?.passed_tests ?? 0,
    tests: graded.findLast(({ tests }) => tests)?.tests ?? 0,
    score: Math.max(0, best),
    maxScore: graded.findLast(({ max }) => max)?.max ?? 0,
    passedAt: passed ? Date.parse(passed.submitted_at) : null,
  };
}

import type { Learner } from "../../wire/board.ts";
import type { Board } from "./board.ts";
import { type CellState, type CellStateKind, findCellState, findStuckSince } from "./cell-state.ts";

/** A learner's row of the board, with all that it shows: a row that shows the same is the same object. */
export interface BoardRow {
  readonly learner: Learner;
  /** One for each open challenge, in the plan's order. */
  readonly states: readonly CellState[];
  readonly passed: number;
  /** Since when the learner makes no headway, by the server's clock; `null` where they are not stuck. */
  readonly stuckSince: number | null;
  /** The same in whole minutes, up to now. */
  readonly stuckMinutes: number | null;
  /** How long the hand has been up; `null` where it is not. */
  readonly handMinutes: number | null;
}

/** What the board can be sorted by. */
export type BoardOrder = "name" | "hand" | "stuck" | "progress";

/** What the board can be filtered by. */
export type BoardFilter = "all" | "hand" | "stuck" | "not-here" | Exclude<CellStateKind, "stuck" | "idle">;

/** Makes the rows of a board, again and again as it changes, and keeps those that show the same. */
export class BoardRows {
  #rows = new Map<string, { readonly shows: string; readonly row: BoardRow }>();

  /** @param open the ids of the challenges that have a column */
  list(board: Board, open: readonly string[], now: number): readonly BoardRow[] {
    const earlier = this.#rows;
    this.#rows = new Map();
    const rows: BoardRow[] = [];
    for (const learner of board.learners.values()) {
      const made = makeRow(board, learner, open, now);
      const shows = JSON.stringify(made);
      const kept = earlier.get(learner.id);
      const entry = kept?.shows === shows ? kept : { shows, row: made };
      this.#rows.set(learner.id, entry);
      rows.push(entry.row);
    }
    return rows;
  }
}

function makeRow(board: Board, learner: Learner, open: readonly string[], now: number): BoardRow {
  const cells = board.cells.get(learner.id);
  const workedAt = Math.max(0, ...[...(cells?.values() ?? [])].map(({ activeAt }) => activeAt));
  const states = open.map((challenge) => findCellState(cells?.get(challenge), now, workedAt));
  const since = open
    .map((challenge, index) => findStuckSince(cells?.get(challenge), states[index] ?? { kind: "not-started" }))
    .filter((moment) => moment !== null);
  const stuckSince = since.length === 0 ? null : Math.min(...since);
  return {
    learner,
    states,
    passed: states.filter(({ kind }) => kind === "passed").length,
    stuckSince,
    stuckMinutes: stuckSince === null ? null : minutesSince(stuckSince, now),
    handMinutes: learner.handAt === null ? null : minutesSince(learner.handAt, now),
  };
}

/** Whole minutes from one moment to another; none where the clocks disagree. */
export function minutesSince(moment: number, now: number): number {
  return Math.max(0, Math.floor((now - moment) / 60_000));
}

/**
 * The rows in an order; of two alike, by name.
 * @param locale in whose alphabet names are sorted
 */
export function sortRows(
  rows: readonly BoardRow[],
  order: BoardOrder,
  descending: boolean,
  locale: string,
): readonly BoardRow[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const byName = (one: BoardRow, other: BoardRow) =>
    compare(one.learner.name, other.learner.name) || (one.learner.id < other.learner.id ? -1 : 1);
  const direction = descending ? -1 : 1;
  if (order === "name") return [...rows].sort((one, other) => direction * byName(one, other));
  const value = valueBy[order];
  return [...rows].sort((one, other) => direction * (value(one) - value(other)) || byName(one, other));
}

/** Greater is more: longer stuck, earlier raised, further on. */
const valueBy: Readonly<Record<Exclude<BoardOrder, "name">, (row: BoardRow) => number>> = {
  hand: ({ learner }) => (learner.handAt === null ? Number.MIN_SAFE_INTEGER : -learner.handAt),
  stuck: ({ stuckSince }) => (stuckSince === null ? Number.MIN_SAFE_INTEGER : -stuckSince),
  progress: ({ passed }) => passed,
};

/** The rows with a text in the name and a state in any of their cells. */
export function filterRows(rows: readonly BoardRow[], text: string, filter: BoardFilter): readonly BoardRow[] {
  const wanted = fold(text.trim());
  return rows.filter((row) => fold(row.learner.name).includes(wanted) && fits(row, filter));
}

function fits({ learner, states, stuckSince }: BoardRow, filter: BoardFilter): boolean {
  if (filter === "all") return true;
  if (filter === "hand") return learner.handAt !== null;
  if (filter === "not-here") return !learner.here;
  if (filter === "stuck") return stuckSince !== null;
  if (filter === "not-started") return states.every(({ kind }) => kind === "not-started");
  if (filter === "passed") return states.every(({ kind }) => kind === "passed");
  return states.some(({ kind }) => kind === filter);
}

/** Without case and accents, as one searches. */
function fold(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

import type { Cell } from "../../wire/board.ts";

/** After so many attempts in a row that brought nothing new, somebody is stuck. */
export const STUCK_ATTEMPTS = 6;

/** After so long without a sign of work, in milliseconds, somebody is idle. */
export const IDLE_MS = 4 * 60_000;

/** What a cell of the board says. */
export type CellState =
  | { readonly kind: "not-started" }
  | { readonly kind: "trying" }
  | { readonly kind: "failing"; readonly passedTests: number; readonly tests: number }
  | { readonly kind: "does-not-run" }
  | { readonly kind: "waiting" }
  | { readonly kind: "passed" }
  | { readonly kind: "stuck"; readonly attempts: number }
  | { readonly kind: "idle"; readonly minutes: number };

export type CellStateKind = CellState["kind"];

/**
 * What a cell says at a moment of the server's clock.
 * @param workedAt when the learner last gave a sign of work, on any challenge: who works on another one is not idle here
 */
export function findCellState(cell: Cell | undefined, now: number, workedAt = cell?.activeAt ?? 0): CellState {
  if (cell === undefined) return { kind: "not-started" };
  if (cell.passedAt !== null) return { kind: "passed" };
  if (cell.waiting > 0) return { kind: "waiting" };
  if (cell.idleAttempts >= STUCK_ATTEMPTS) return { kind: "stuck", attempts: cell.idleAttempts };
  const idleMs = now - cell.activeAt;
  if (idleMs >= IDLE_MS && workedAt <= cell.activeAt) return { kind: "idle", minutes: Math.floor(idleMs / 60_000) };
  if (cell.outcome === "error") return { kind: "does-not-run" };
  if (cell.outcome === "failed") return { kind: "failing", passedTests: cell.passedTests, tests: cell.tests };
  return { kind: "trying" };
}

/** Since when somebody makes no headway with a challenge, by the server's clock; `null` where they are not stuck. */
export function findStuckSince(cell: Cell | undefined, state: CellState): number | null {
  if (cell === undefined) return null;
  if (state.kind === "stuck") return cell.reasonAt ?? cell.beganAt;
  return state.kind === "idle" ? cell.activeAt : null;
}

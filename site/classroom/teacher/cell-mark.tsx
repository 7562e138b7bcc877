import { classroomWords } from "../../words/classroom-words.ts";
import type { CellState, CellStateKind } from "./cell-state.ts";

/** A shape for each state, each of another outline. */
const shapes: Readonly<Record<CellStateKind, string>> = {
  "not-started": "M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z",
  trying: "M8 3a5 5 0 1 0 0 10a5 5 0 1 0 0-10zM8 3v10M8 5.5a2.5 2.5 0 0 1 0 5",
  failing: "M4.5 4.5L11.5 11.5M11.5 4.5L4.5 11.5",
  "does-not-run": "M8 2.5L14 13.5H2zM8 6.5v3.2M8 11.6v.1",
  waiting: "M4.5 3h7M4.5 13h7M5 3c0 4 6 6 6 10M11 3c0 4-6 6-6 10",
  passed: "M3 8.5L6.5 12L13 4",
  stuck: "M5.5 2.5h5l3 3v5l-3 3h-5l-3-3v-5zM5 8h6",
  idle: "M6 4v8M10 4v8",
};

/** The shape of a state; its words stand beside it. */
export function CellMark({ kind }: { readonly kind: CellStateKind }) {
  return (
    <svg class="cell-mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d={shapes[kind]} />
    </svg>
  );
}

/** What a cell says in its few letters; nothing where its shape is enough. */
export function printCellState(state: CellState): string {
  const said = classroomWords().board.cell;
  switch (state.kind) {
    case "not-started":
      return "";
    case "failing":
      return said.failing(state.passedTests, state.tests);
    case "stuck":
      return said.stuck(state.attempts);
    case "idle":
      return said.idle(state.minutes);
    default:
      return said[state.kind];
  }
}

/** The same in full; what the cell shows is part of it. */
export function describeCellState(state: CellState): string {
  const { cell, cellSpoken } = classroomWords().board;
  switch (state.kind) {
    case "failing":
      return cellSpoken.failing(state.passedTests, state.tests);
    case "stuck":
      return cellSpoken.stuck(state.attempts);
    case "idle":
      return cellSpoken.idle(state.minutes);
    case "trying":
    case "passed":
      return cell[state.kind];
    default:
      return cellSpoken[state.kind];
  }
}

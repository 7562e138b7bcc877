import type { BoardChange, Cell, Classroom, Learner } from "../../wire/board.ts";

/** A classroom as its teacher has it on the screen. Never changed: each change makes a new one. */
export interface Board {
  readonly version: number;
  readonly classroom: Classroom;
  /** By their ids. */
  readonly learners: ReadonlyMap<string, Learner>;
  /** What each learner has begun: by the learner's id, then by the challenge's. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
}

/**
 * A board with a change applied; a change that is already in it changes nothing.
 * @returns `undefined` where there is no board yet and the change is not the whole of one
 */
export function applyChange(board: Board | undefined, change: BoardChange): Board | undefined {
  const before = change.whole ? undefined : board;
  const classroom = change.classroom ?? before?.classroom;
  if (classroom === undefined || (!change.whole && before === undefined)) return board;
  if (before !== undefined && change.version <= before.version) return before;
  const learners = new Map(before?.learners);
  const cells = new Map(before?.cells);
  for (const learner of change.learners) learners.set(learner.id, learner);
  for (const cell of change.cells) {
    cells.set(cell.learnerId, new Map(cells.get(cell.learnerId)).set(cell.challenge, cell));
  }
  for (const id of change.erased) {
    learners.delete(id);
    cells.delete(id);
  }
  return { version: change.version, classroom, learners, cells };
}

/** A learner's cell for a challenge; `undefined` before they begin. */
export function findCell(board: Board, learnerId: string, challenge: string): Cell | undefined {
  return board.cells.get(learnerId)?.get(challenge);
}

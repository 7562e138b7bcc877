import { Component } from "preact";
import { classroomWords } from "../../words/classroom-words.ts";
import type { BoardRow } from "../teacher/board-rows.ts";
import { CellMark, describeCellState, printCellState } from "../teacher/cell-mark.tsx";
import type { CellState } from "../teacher/cell-state.ts";
import type { OpenChallenge } from "../teacher/open-challenges.ts";
import { printMinutes } from "../teacher/time-left.ts";

export interface RowActions {
  readonly openLearner: (id: string) => void;
  readonly openCell: (learnerId: string, challenge: string) => void;
}

export interface TableRowProps {
  readonly row: BoardRow;
  readonly challenges: readonly OpenChallenge[];
  readonly actions: RowActions;
}

/** A learner's row. It is drawn anew only where it shows something else: a board has hundreds of them. */
export class TableRow extends Component<TableRowProps> {
  override shouldComponentUpdate({ row, challenges }: TableRowProps): boolean {
    return row !== this.props.row || challenges !== this.props.challenges;
  }

  override render({ row, challenges, actions }: TableRowProps) {
    const { learner, states, passed, stuckMinutes, handMinutes } = row;
    const said = classroomWords().board.table;
    return (
      <tr data-row={learner.id}>
        <th scope="row">
          <button
            type="button"
            class="row-name"
            tabIndex={-1}
            aria-label={said.row(learner.here ? learner.name : `${learner.name}, ${said.notHere}`)}
            onClick={() => actions.openLearner(learner.id)}
          >
            <bdi class="learner-name">{learner.name}</bdi>
            {!learner.here && <span class="row-away">{said.notHere}</span>}
          </button>
        </th>
        <td class="row-hand">{handMinutes !== null && <HandUp minutes={handMinutes} />}</td>
        <td class="row-number">{stuckMinutes !== null && printMinutes(stuckMinutes)}</td>
        <td class="row-number">{said.passedOf(passed, challenges.length)}</td>
        {challenges.map(({ id, title }, index) => (
          <BoardCell
            key={id}
            state={states[index] ?? { kind: "not-started" }}
            label={(state) => said.cell(learner.name, title, state)}
            onOpen={() => actions.openCell(learner.id, id)}
          />
        ))}
      </tr>
    );
  }
}

function HandUp({ minutes }: { readonly minutes: number }) {
  return (
    <>
      <HandMark /> {classroomWords().board.table.handUp(printMinutes(minutes))}
    </>
  );
}

/** A raised hand. */
export function HandMark() {
  return (
    <svg class="cell-mark hand-mark" width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path d="M5 9V4.2a1 1 0 0 1 2 0V2.8a1 1 0 0 1 2 0v1.4a1 1 0 0 1 2 0v2a1 1 0 0 1 2 0V10c0 2.5-1.5 4-4 4c-2 0-3-.7-4-2.4L3 8.7a1 1 0 0 1 2-.7" />
    </svg>
  );
}

interface BoardCellProps {
  readonly state: CellState;
  readonly label: (state: string) => string;
  readonly onOpen: () => void;
}

function BoardCell({ state, label, onOpen }: BoardCellProps) {
  const text = printCellState(state);
  return (
    <td>
      <button
        type="button"
        class={`board-cell board-cell-${state.kind}`}
        tabIndex={-1}
        aria-label={label(describeCellState(state))}
        onClick={onOpen}
      >
        <CellMark kind={state.kind} />
        {text !== "" && <span>{text}</span>}
      </button>
    </td>
  );
}

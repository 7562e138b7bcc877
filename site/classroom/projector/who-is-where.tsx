import { useMemo, useRef, useState } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import { inEnglish } from "../../words/in-language.ts";
import { words } from "../../words/words.ts";
import type { Board } from "../teacher/board.ts";
import { BoardRows } from "../teacher/board-rows.ts";
import { CellMark, describeCellState, printCellState } from "../teacher/cell-mark.tsx";
import type { CellState } from "../teacher/cell-state.ts";
import type { OpenChallenge } from "../teacher/open-challenges.ts";
import { givePseudonyms } from "../teacher/pseudonyms.ts";

export interface WhoIsWhereProps {
  readonly board: Board;
  readonly challenges: readonly OpenChallenge[];
  readonly now: number;
}

/** Every learner's way through the challenges, under other names; only once it is asked for. */
export function WhoIsWhere({ board, challenges, now }: WhoIsWhereProps) {
  const [open, setOpen] = useState(false);
  const said = classroomWords().board.projector;
  return (
    <section class="who-is-where">
      <button type="button" class="button-quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? said.hide : said.show}
      </button>
      {open && (
        <>
          <p class="quiet">{said.pseudonymNote}</p>
          <Table board={board} challenges={challenges} now={now} />
        </>
      )}
    </section>
  );
}

function Table({ board, challenges, now }: WhoIsWhereProps) {
  const said = classroomWords().board;
  const [rows] = useState(() => new BoardRows());
  const names = usePseudonyms(board);
  const list = rows.list(
    board,
    challenges.map(({ id }) => id),
    now,
  );
  const sorted = list
    .map((row) => ({ row, name: names.get(row.learner.id) ?? "" }))
    .sort((one, other) => one.name.localeCompare(other.name, words().language.code));
  return (
    // What is larger than the box is scrolled by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="board-scroller" aria-label={said.projector.learners} tabIndex={0}>
      <table class="board-table projector-table">
        <thead>
          <tr>
            <th scope="col">{said.table.learner}</th>
            {challenges.map(({ id, title, label }) => (
              <th key={id} scope="col" {...inEnglish()}>
                <span class="head-label">{label}</span> {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(({ row, name }) => (
            <tr key={row.learner.id}>
              <th scope="row">{name}</th>
              {row.states.map((state, index) => (
                <StateCell key={challenges[index]?.id} state={state} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function StateCell({ state }: { readonly state: CellState }) {
  const text = printCellState(state);
  return (
    <td>
      <span class={`board-cell board-cell-${state.kind}`}>
        <CellMark kind={state.kind} />
        {text === "" ? <span class="visually-hidden">{describeCellState(state)}</span> : <span>{text}</span>}
      </span>
    </td>
  );
}

/** Names that were given out stay, whoever comes or goes. */
function usePseudonyms(board: Board): ReadonlyMap<string, string> {
  const given = useRef<ReadonlyMap<string, string>>(new Map());
  return useMemo(() => {
    const inOrder = [...board.learners.values()].sort((one, other) => one.joinedAt - other.joinedAt);
    given.current = givePseudonyms(
      inOrder.map(({ id }) => id),
      classroomWords().board.pseudonyms,
      given.current,
    );
    return given.current;
  }, [board.learners]);
}

import { useRef } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import { inEnglish } from "../../words/in-language.ts";
import type { BoardOrder, BoardRow } from "../teacher/board-rows.ts";
import type { OpenChallenge } from "../teacher/open-challenges.ts";
import { type RowActions, TableRow } from "./table-row.tsx";
import { useGridFocus } from "./use-grid-focus.ts";

/** By what the rows stand in which direction. */
export interface Sorting {
  readonly order: BoardOrder;
  readonly descending: boolean;
}

export interface BoardTableProps {
  readonly rows: readonly BoardRow[];
  readonly challenges: readonly OpenChallenge[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly actions: RowActions;
}

/** Learners by challenges. Its own box scrolls, so that the head and the names stay in view. */
export function BoardTable({ rows, challenges, sorting, onSort, actions }: BoardTableProps) {
  const body = useRef<HTMLTableSectionElement>(null);
  useGridFocus(body);
  const said = classroomWords().board.table;
  return (
    // What is larger than the box is scrolled by keyboard, too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="board-scroller" aria-label={said.caption} tabIndex={0}>
      {/* biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: its cells are buttons, one stop for Tab */}
      <table role="grid" class="board-table" aria-label={said.caption} style={{ minWidth: minWidthOf(challenges) }}>
        <colgroup>
          <col class="col-name" />
          <col class="col-hand" />
          <col class="col-number" />
          <col class="col-number" />
          {challenges.map(({ id }) => (
            <col key={id} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <SortHead order="name" label={said.learner} {...{ sorting, onSort }} />
            <SortHead order="hand" label={said.hand} {...{ sorting, onSort }} />
            <SortHead order="stuck" label={said.stuck} {...{ sorting, onSort }} />
            <SortHead order="progress" label={said.progress} {...{ sorting, onSort }} />
            {challenges.map(({ id, title, label }) => (
              <th key={id} scope="col" class="head-challenge" {...inEnglish()}>
                <span class="head-label">{label}</span> {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row) => (
            <TableRow key={row.learner.id} row={row} challenges={challenges} actions={actions} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** With fewer pixels than this a cell would not hold its words. */
function minWidthOf(challenges: readonly OpenChallenge[]): string {
  return `calc(var(--name-width) + 16.5rem + ${challenges.length} * 7rem)`;
}

interface SortHeadProps extends Pick<BoardTableProps, "sorting" | "onSort"> {
  readonly order: BoardOrder;
  readonly label: string;
}

/** First the longest, the earliest, the most; names from A on. */
function SortHead({ order, label, sorting, onSort }: SortHeadProps) {
  const active = sorting.order === order;
  const descending = active ? !sorting.descending : order !== "name";
  return (
    <th
      scope="col"
      class={`head-${order}`}
      aria-sort={active ? (sorting.descending ? "descending" : "ascending") : undefined}
    >
      <button type="button" class="sort-button" onClick={() => onSort({ order, descending })}>
        {label}
        <svg width="10" height="12" viewBox="0 0 10 12" aria-hidden="true">
          {active ? (
            <path d={sorting.descending ? "M1 4 L5 9 L9 4" : "M1 8 L5 3 L9 8"} />
          ) : (
            <path d="M2 4.5 L5 1.5 L8 4.5 M2 7.5 L5 10.5 L8 7.5" />
          )}
        </svg>
      </button>
    </th>
  );
}

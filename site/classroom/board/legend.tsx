import { classroomWords } from "../../words/classroom-words.ts";
import { CellMark } from "../teacher/cell-mark.tsx";
import type { CellStateKind } from "../teacher/cell-state.ts";

/** What each mark of the table means. */
export function Legend() {
  const { legend, table } = classroomWords().board;
  return (
    <details class="legend">
      <summary>{table.legend}</summary>
      <p>{table.keys}</p>
      <ul>
        {(Object.entries(legend) as readonly [CellStateKind, string][]).map(([kind, text]) => (
          <li key={kind} class={`board-cell-${kind}`}>
            <CellMark kind={kind} /> {text}
          </li>
        ))}
      </ul>
    </details>
  );
}

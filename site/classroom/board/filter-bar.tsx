import { useId } from "preact/hooks";
import { classroomWords } from "../../words/classroom-words.ts";
import type { BoardFilter } from "../teacher/board-rows.ts";

export interface FilterBarProps {
  readonly text: string;
  readonly filter: BoardFilter;
  readonly shown: number;
  readonly all: number;
  readonly onChange: (text: string, filter: BoardFilter) => void;
}

/** Which learners the table shows. */
export function FilterBar({ text, filter, shown, all, onChange }: FilterBarProps) {
  const { table, filters } = classroomWords().board;
  const id = useId();
  const choices = Object.entries(filters) as readonly [BoardFilter, string][];
  return (
    <search class="filter-bar">
      <div>
        <label for={`${id}find`}>{table.find}</label>
        <input
          id={`${id}find`}
          type="search"
          autocomplete="off"
          value={text}
          onInput={(event) => onChange(event.currentTarget.value, filter)}
        />
      </div>
      <div>
        <label for={`${id}filter`}>{table.filter}</label>
        <select
          id={`${id}filter`}
          value={filter}
          onChange={(event) => onChange(text, choices[event.currentTarget.selectedIndex]?.[0] ?? "all")}
        >
          {choices.map(([value, label]) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <p class="filter-count">{table.shown(shown, all)}</p>
    </search>
  );
}

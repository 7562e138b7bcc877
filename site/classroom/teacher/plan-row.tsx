import type { PlanEntry } from "../../wire/settings.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import { inEnglish } from "../../words/in-language.ts";

export interface PlanRowProps {
  readonly entry: PlanEntry;
  readonly label: string;
  readonly first: boolean;
  readonly last: boolean;
  /** Whether the pointer holds it. */
  readonly dragged: boolean;
  readonly onOpen: (open: boolean) => void;
  /** @param by -1 for up, 1 for down */
  readonly onMove: (by: number) => void;
  readonly onGrab: (event: PointerEvent) => void;
}

/** A lesson of the plan: whether it is open, and what moves it. */
export function PlanRow({ entry, label, first, last, dragged, onOpen, onMove, onGrab }: PlanRowProps) {
  const said = classroomWords().board.settings;
  return (
    <li class={dragged ? "plan-row plan-row-dragged" : "plan-row"} data-lesson={entry.lesson}>
      {/* The buttons do the same by keyboard. */}
      <span class="plan-handle" aria-hidden="true" onPointerDown={onGrab}>
        <svg width="12" height="18" viewBox="0 0 12 18" aria-hidden="true">
          <path d="M3 3h.01M9 3h.01M3 9h.01M9 9h.01M3 15h.01M9 15h.01" />
        </svg>
      </span>
      <label>
        <input type="checkbox" checked={entry.open} onChange={(event) => onOpen(event.currentTarget.checked)} />
        <span>
          <span {...inEnglish()}>{label}</span>
          {entry.challenge !== null && <span class="plan-challenge"> {said.challenge}</span>}
        </span>
      </label>
      <MoveButton direction="up" label={said.up(label)} disabled={first} onPress={() => onMove(-1)} />
      <MoveButton direction="down" label={said.down(label)} disabled={last} onPress={() => onMove(1)} />
    </li>
  );
}

interface MoveButtonProps {
  readonly direction: "up" | "down";
  readonly label: string;
  readonly disabled: boolean;
  readonly onPress: () => void;
}

/** At either end it stays in its place, so that it keeps the keyboard. */
function MoveButton({ direction, label, disabled, onPress }: MoveButtonProps) {
  return (
    <button
      type="button"
      class="button-quiet plan-move"
      data-move={direction}
      aria-label={label}
      aria-disabled={disabled}
      onClick={disabled ? undefined : onPress}
    >
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={direction === "up" ? "M2 8 L6 4 L10 8" : "M2 4 L6 8 L10 4"} />
      </svg>
    </button>
  );
}

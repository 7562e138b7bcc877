import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { PlanEntry } from "../../wire/settings.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import type { CourseLesson } from "../page-data.ts";
import { PlanRow } from "./plan-row.tsx";
import { movePlanEntry } from "./settings-draft.ts";

export interface PlanEditorProps {
  readonly plan: readonly PlanEntry[];
  readonly course: readonly CourseLesson[];
  readonly onChange: (plan: readonly PlanEntry[]) => void;
}

/** Which lessons are open, and in which order; by buttons, and by dragging. */
export function PlanEditor({ plan, course, onChange }: PlanEditorProps) {
  const said = classroomWords().board.settings;
  const list = useRef<HTMLOListElement>(null);
  const focusAfter = useRef<string | null>(null);
  const [announcement, setAnnouncement] = useState("");
  const drag = useDrag(list, plan, onChange);
  useLayoutEffect(() => {
    // A row that moves in the document lets go of the keyboard.
    if (focusAfter.current !== null) list.current?.querySelector<HTMLElement>(focusAfter.current)?.focus();
    focusAfter.current = null;
  });
  const openWhere = (open: (entry: PlanEntry) => boolean) =>
    onChange(plan.map((entry) => ({ ...entry, open: open(entry) })));
  const move = (from: number, to: number) => {
    const entry = plan[from];
    if (entry === undefined || to < 0 || to >= plan.length) return;
    focusAfter.current = `[data-lesson="${entry.lesson}"] [data-move="${to < from ? "up" : "down"}"]`;
    setAnnouncement(said.moved(labelOf(entry, course), to + 1, plan.length));
    onChange(movePlanEntry(plan, from, to));
  };
  return (
    <fieldset class="plan">
      <legend>{said.plan}</legend>
      <p class="field-note">{said.planNote}</p>
      <div class="plan-tools">
        <button type="button" class="button-quiet" onClick={() => openWhere(({ challenge }) => challenge !== null)}>
          {said.openChallenges}
        </button>
        <button type="button" class="button-quiet" onClick={() => openWhere(() => true)}>
          {said.openAll}
        </button>
        <button type="button" class="button-quiet" onClick={() => openWhere(() => false)}>
          {said.closeAll}
        </button>
        <span class="field-note">{said.openCount(plan.filter(({ open }) => open).length, plan.length)}</span>
      </div>
      <ol ref={list} class="plan-list">
        {plan.map((entry, index) => (
          <PlanRow
            key={entry.lesson}
            entry={entry}
            label={labelOf(entry, course)}
            first={index === 0}
            last={index === plan.length - 1}
            dragged={drag.lesson === entry.lesson}
            onOpen={(open) => onChange(plan.with(index, { ...entry, open }))}
            onMove={(by) => move(index, index + by)}
            onGrab={(event) => drag.grab(event, entry.lesson)}
          />
        ))}
      </ol>
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
    </fieldset>
  );
}

function labelOf({ lesson }: PlanEntry, course: readonly CourseLesson[]): string {
  const known = course.find(({ slug }) => slug === lesson);
  return known === undefined ? lesson : classroomWords().board.settings.lesson(known.label, known.title);
}

/** Moves a lesson to wherever the pointer is, as long as it is held. */
function useDrag(
  list: { readonly current: HTMLOListElement | null },
  plan: readonly PlanEntry[],
  onChange: (plan: readonly PlanEntry[]) => void,
) {
  const [lesson, setLesson] = useState<string | null>(null);
  const current = useRef({ plan, onChange });
  current.current = { plan, onChange };
  const grab = (event: PointerEvent, held: string) => {
    if (event.button !== 0) return;
    event.preventDefault();
    setLesson(held);
    const released = new AbortController();
    const follow = ({ clientY }: PointerEvent) => {
      const rows = [...(list.current?.children ?? [])];
      const to = rows.findIndex((row) => clientY < row.getBoundingClientRect().bottom);
      const from = current.current.plan.findIndex((entry) => entry.lesson === held);
      if (to !== -1 && to !== from) current.current.onChange(movePlanEntry(current.current.plan, from, to));
    };
    const release = () => {
      released.abort();
      setLesson(null);
    };
    // On the document: a row that moves in it would lose the pointer.
    document.addEventListener("pointermove", follow, { signal: released.signal });
    document.addEventListener("pointerup", release, { signal: released.signal });
    document.addEventListener("pointercancel", release, { signal: released.signal });
  };
  return { lesson, grab };
}

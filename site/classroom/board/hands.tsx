import type { RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import type { Learner } from "../../wire/board.ts";
import { classroomWords } from "../../words/classroom-words.ts";
import type { Api } from "../api.ts";
import { minutesSince } from "../teacher/board-rows.ts";
import { printMinutes } from "../teacher/time-left.ts";
import { Trouble } from "../teacher/trouble.tsx";
import { useAction } from "../teacher/use-action.ts";
import { HandMark } from "./table-row.tsx";

export interface HandsProps {
  readonly api: Api;
  /** By their ids. */
  readonly learners: ReadonlyMap<string, Learner>;
  readonly now: number;
  /** What the keyboard goes to after the last hand. */
  readonly next: RefObject<HTMLElement | null>;
}

/** Who waits for help, who has waited longest first. */
export function Hands({ api, learners, now, next }: HandsProps) {
  const action = useAction();
  const said = classroomWords().board.hands;
  const up = [...learners.values()]
    .flatMap((learner) => (learner.handAt === null ? [] : [{ ...learner, handAt: learner.handAt }]))
    .sort((one, other) => one.handAt - other.handAt);
  const list = useRef<HTMLOListElement>(null);
  const isPressed = useRef(false);
  useLayoutEffect(() => {
    if (!isPressed.current || document.activeElement !== document.body) return;
    // The button that was pressed is gone with its hand.
    isPressed.current = false;
    (list.current?.querySelector("button") ?? next.current)?.focus();
  });
  if (up.length === 0) return null;
  const lower = (id: string) => {
    isPressed.current = true;
    action.run(() => api.tell("POST", `teacher/learners/${id}/lower-hand`));
  };
  return (
    <section class="hands class-section">
      <h2>{said.title}</h2>
      <ol ref={list}>
        {up.map(({ id, name, handAt }) => (
          <li key={id}>
            <HandMark />
            <span class="hands-name">
              <bdi class="learner-name">{name}</bdi>{" "}
              <span class="quiet">{said.since(printMinutes(minutesSince(handAt, now)))}</span>
            </span>
            <button type="button" class="button-quiet" aria-label={said.lowerOf(name)} onClick={() => lower(id)}>
              {said.lower}
            </button>
          </li>
        ))}
      </ol>
      <Trouble action={action} />
    </section>
  );
}

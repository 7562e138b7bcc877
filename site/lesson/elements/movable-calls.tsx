import { useLayoutEffect, useRef } from "preact/hooks";
import { printCall } from "../../../runner/chain/explain.ts";
import { VerdictMark } from "../../account/verdict-mark.tsx";
import { untranslated } from "../../words/untranslated.ts";
import { words } from "../../words/words.ts";
import type { HostStep } from "./calls-between.ts";
import type { Play } from "./order-of-calls.ts";
import { type RowDrag, shiftOf, useRowDrag } from "./use-row-drag.ts";

/** Which way an arrow key moves a row. */
const ways: Readonly<Record<string, number>> = { ArrowUp: -1, ArrowDown: 1 };

export interface MovableCallsProps {
  readonly order: readonly HostStep[];
  /** What came of this order, once it was played. */
  readonly play: Play | null;
  /** Which of the played steps is looked at, counted from 1; 0 for none. */
  readonly shown: number;
  /** Asks for a row to be moved; `to` may lie outside of the list. */
  readonly onMove: (from: number, to: number) => void;
}

/** The calls in their order. Rows are moved with a pointer, with their buttons, or with Alt and an arrow key. */
export function MovableCalls({ order, play, shown, onMove }: MovableCallsProps) {
  const { drag, start } = useRowDrag(onMove);
  const keepFocus = useKeptFocus(order);
  const move = (from: number, to: number) => {
    if (to >= 0 && to < order.length) keepFocus();
    onMove(from, to);
  };
  return (
    <ol class={drag ? "order-rows order-rows-dragging" : "order-rows"}>
      {order.map((step, index) => (
        <Row
          key={step.words}
          step={step}
          place={index}
          count={order.length}
          answer={play === null ? undefined : (play.steps[index]?.answer ?? null)}
          shown={shown === index + 1}
          drag={drag}
          onMove={move}
          onDrag={start}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly step: HostStep;
  readonly place: number;
  readonly count: number;
  /** `null` for a call that was not made, nothing before a play. */
  readonly answer: string | null | undefined;
  readonly shown: boolean;
  readonly drag: RowDrag | null;
  readonly onMove: (from: number, to: number) => void;
  readonly onDrag: (event: PointerEvent, row: HTMLElement) => void;
}

function Row({ step, place, count, answer, shown, drag, onMove, onDrag }: RowProps) {
  // A narrow column breaks before the arguments.
  const [name, args] = printCall(step.call).split("(");
  const said = words().order;
  const shift = drag ? shiftOf(place, drag) : 0;
  return (
    // Its buttons do the same; the row listens for those who take hold of it, and for a shortcut.
    <li
      class={`order-row${drag?.from === place ? " order-row-held" : ""}${shown ? " order-row-shown" : ""}`}
      aria-current={shown ? "step" : undefined}
      style={shift === 0 ? undefined : { transform: `translateY(${shift}px)` }}
      onPointerDown={(event) => startsDrag(event) && onDrag(event, event.currentTarget)}
      onKeyDown={(event) => {
        const way = event.altKey ? ways[event.key] : undefined;
        if (way === undefined) return;
        event.preventDefault();
        onMove(place, place + way);
      }}
    >
      <Grip />
      <span class="order-place">{place + 1}</span>
      <span class="order-call">
        <code {...untranslated}>
          {name}
          <wbr />({args}
        </code>{" "}
        <span class="order-words">{step.words}</span>
        {answer !== undefined && <Answer answer={answer} />}
      </span>
      <span class="order-buttons">
        <MoveButton
          words={said.moveUp(step.words)}
          arrow="M2.5 8 L6 4 L9.5 8"
          end={place === 0}
          onClick={() => onMove(place, place - 1)}
        />
        <MoveButton
          words={said.moveDown(step.words)}
          arrow="M2.5 4 L6 8 L9.5 4"
          end={place === count - 1}
          onClick={() => onMove(place, place + 1)}
        />
      </span>
    </li>
  );
}

/** What the chain answered, by shape and in its own words. */
function Answer({ answer }: { readonly answer: string | null }) {
  if (answer === null) return <span class="order-answer order-answer-none">– {words().order.notReached}</span>;
  return (
    <span class={answer === "Ok" ? "order-answer" : "order-answer order-answer-refused"}>
      <VerdictMark yes={answer === "Ok"} /> <span {...untranslated}>{answer}</span>
    </span>
  );
}

interface MoveButtonProps {
  readonly words: string;
  /** The path of its arrow. */
  readonly arrow: string;
  /** Whether it can go no further this way. It keeps the focus all the same. */
  readonly end: boolean;
  readonly onClick: () => void;
}

function MoveButton({ words, arrow, end, onClick }: MoveButtonProps) {
  return (
    <button type="button" class="order-move" aria-label={words} aria-disabled={end} onClick={onClick}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d={arrow} />
      </svg>
    </button>
  );
}

function Grip() {
  return (
    <span class="order-grip" aria-hidden="true">
      <svg width="10" height="16" viewBox="0 0 10 16" aria-hidden="true">
        {[3, 8, 13].flatMap((y) => [2, 8].map((x) => <circle key={`${x} ${y}`} cx={x} cy={y} r="1.5" />))}
      </svg>
    </span>
  );
}

/** A finger takes hold by the grip and scrolls with the rest; a mouse takes hold anywhere but on a button. */
function startsDrag(event: PointerEvent): boolean {
  const { target, pointerType } = event;
  if (!(target instanceof Element) || target.closest("button")) return false;
  return pointerType === "mouse" || target.closest(".order-grip") !== null;
}

/** A row that is put elsewhere in the document loses the focus within it: call the result before, and it comes back. */
function useKeptFocus(order: readonly HostStep[]): () => void {
  const focused = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    focused.current?.focus();
    focused.current = null;
  }, [order]);
  return () => {
    focused.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  };
}

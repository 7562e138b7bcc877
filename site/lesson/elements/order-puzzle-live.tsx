import { useMemo, useState } from "preact/hooks";
import { printCall, shortHash } from "../../../runner/chain/explain.ts";
import { callsBetween, type HostStep } from "./calls-between.ts";
import { MovableCalls } from "./movable-calls.tsx";
import { countOrders, countWorkingOrders, type Play, type Puzzle, playOrder, startOrder } from "./order-of-calls.ts";
import { type CountedPuzzle, PlaySteps, PlayVerdict } from "./play-report.tsx";

/** The puzzle to solve: an order to change, to be played on the simulated chain. */
export function OrderPuzzleLive(puzzle: Puzzle) {
  const state = usePuzzle(puzzle);
  const { order, play, shown } = state;
  return (
    <>
      <p class="element-title">
        From {puzzle.fromLabel} to {puzzle.toLabel}
      </p>
      <p>
        Put these calls in an order in which the chain refuses none of them. {shortHash(puzzle.from.accountHash)} signs,
        and one deploy makes them all.
      </p>
      <p class="order-help">Drag a call, use its arrows, or press Alt with an arrow key on it.</p>
      <MovableCalls order={order} play={play} shown={shown} onMove={state.move} />
      <p class="visually-hidden" aria-live="polite">
        {state.moved}
      </p>
      <p class="element-actions">
        <button type="button" class="element-button element-button-main" onClick={state.playNow}>
          Play
        </button>
        <button type="button" class="element-button" onClick={state.shuffle}>
          Shuffle
        </button>
        <button type="button" class="element-button" onClick={state.startAgain}>
          Start again
        </button>
      </p>
      <div class="order-verdict" aria-live="polite">
        {play && <PlayVerdict puzzle={state.counted} order={order} play={play} />}
      </div>
      {play && <PlaySteps puzzle={puzzle} callCount={order.length} play={play} shown={shown} onShow={state.setShown} />}
    </>
  );
}

/** The order as the reader has it, and what came of playing it. */
function usePuzzle(puzzle: Puzzle) {
  const counted = useMemo(() => countPuzzle(puzzle), [puzzle]);
  const start = useMemo(() => startOrder(puzzle, callsBetween(puzzle.from, puzzle.to)), [puzzle]);
  const [order, setOrder] = useState(start);
  const [play, setPlay] = useState<Play | null>(null);
  const [shown, setShown] = useState(0);
  const [moved, setMoved] = useState("");
  // Whatever was played was another order.
  const change = (changed: readonly HostStep[], said: string) => {
    setOrder(changed);
    setPlay(null);
    setShown(0);
    setMoved(said);
  };
  const move = (from: number, to: number) => {
    const call = order[from];
    if (call === undefined) return;
    if (to < 0 || to >= order.length) setMoved(`${printCall(call.call)} is ${to < 0 ? "first" : "last"} already.`);
    else change(moveItem(order, from, to), `${printCall(call.call)} is now call ${to + 1} of ${order.length}.`);
  };
  const playNow = () => {
    const played = playOrder(puzzle, order);
    setPlay(played);
    setShown(played.steps.length);
    setMoved("");
  };
  const shuffle = () => change(shuffled(order), "The calls are in a new order.");
  const startAgain = () => change(start, "The calls are as they were at the start.");
  return { counted, order, play, shown, moved, move, playNow, setShown, shuffle, startAgain };
}

function countPuzzle(puzzle: Puzzle): CountedPuzzle {
  const steps = callsBetween(puzzle.from, puzzle.to);
  return { ...puzzle, orders: countOrders(steps.length), workingOrders: countWorkingOrders(puzzle, steps) };
}

function moveItem<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const others = items.filter((_, index) => index !== from);
  return [...others.slice(0, to), ...items.slice(from, from + 1), ...others.slice(to)];
}

function shuffled<Item>(items: readonly Item[]): readonly Item[] {
  return items
    .map((item) => ({ item, at: Math.random() }))
    .sort((left, right) => left.at - right.at)
    .map(({ item }) => item);
}

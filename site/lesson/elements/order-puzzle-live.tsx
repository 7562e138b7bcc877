import { useMemo, useState } from "preact/hooks";
import { printCall, shortHash } from "../../../runner/chain/explain.ts";
import { words } from "../../words/words.ts";
import { callsBetween, type HostStep } from "./calls-between.ts";
import { MovableCalls } from "./movable-calls.tsx";
import { countOrders, countWorkingOrders, type Play, type Puzzle, playOrder, startOrder } from "./order-of-calls.ts";
import { type CountedPuzzle, PlaySteps, PlayVerdict } from "./play-report.tsx";

/** The puzzle to solve: an order to change, to be played on the simulated chain. */
export function OrderPuzzleLive(puzzle: Puzzle) {
  const state = usePuzzle(puzzle);
  const { order, play, shown } = state;
  const said = words().order;
  return (
    <>
      <p class="element-title">{said.title(puzzle.fromLabel, puzzle.toLabel)}</p>
      <p>{said.liveTask(shortHash(puzzle.from.accountHash))}</p>
      <p class="order-help">{said.help}</p>
      <MovableCalls order={order} play={play} shown={shown} onMove={state.move} />
      <p class="visually-hidden" aria-live="polite">
        {state.moved}
      </p>
      <p class="element-actions">
        <button type="button" class="element-button element-button-main" onClick={state.playNow}>
          {said.play}
        </button>
        <button type="button" class="element-button" onClick={state.shuffle}>
          {said.shuffle}
        </button>
        <button type="button" class="element-button" onClick={state.startAgain}>
          {said.startAgain}
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
    const said = words().order;
    const name = printCall(call.call);
    if (to < 0) setMoved(said.isFirst(name));
    else if (to >= order.length) setMoved(said.isLast(name));
    else change(moveItem(order, from, to), said.moved(name, to + 1, order.length));
  };
  const playNow = () => {
    const played = playOrder(puzzle, order);
    setPlay(played);
    setShown(played.steps.length);
    setMoved("");
  };
  const shuffle = () => change(shuffled(order), words().order.shuffled);
  const startAgain = () => change(start, words().order.startedAgain);
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

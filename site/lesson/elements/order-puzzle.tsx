import type { HTMLAttributes } from "preact";
import { printCall } from "../../../runner/chain/explain.ts";
import { callsBetween, type HostStep } from "./calls-between.ts";
import { countOrders, countWorkingOrders, findWorkingOrder, type Puzzle } from "./order-of-calls.ts";
import { printPuzzle } from "./puzzle-data.ts";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "order-puzzle": HTMLAttributes<HTMLElement>;
    }
  }
}

/** The puzzle as it reads without script: the calls, how many of their orders work, and folded away one that does. */
export function OrderPuzzle(puzzle: Puzzle) {
  const steps = callsBetween(puzzle.from, puzzle.to);
  const working = findWorkingOrder(puzzle, steps);
  return (
    <order-puzzle class="order-puzzle element-box" data-puzzle={printPuzzle(puzzle)}>
      <p class="element-title">
        From {puzzle.fromLabel} to {puzzle.toLabel}
      </p>
      <p>These calls, in one deploy, make the difference. Find an order in which the chain refuses none of them.</p>
      <ul class="order-steps">
        <Steps steps={steps} />
      </ul>
      <p>
        {countWorkingOrders(puzzle, steps)} of the {countOrders(steps.length)} orders work.
      </p>
      {working && (
        <details class="element-details">
          <summary>One order that works</summary>
          <ol class="order-steps">
            <Steps steps={working} />
          </ol>
        </details>
      )}
    </order-puzzle>
  );
}

function Steps({ steps }: { readonly steps: readonly HostStep[] }) {
  return steps.map(({ call, words }) => (
    <li key={words}>
      <code>{printCall(call)}</code> <span class="order-words">{words}</span>
    </li>
  ));
}

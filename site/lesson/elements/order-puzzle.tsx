import type { HTMLAttributes } from "preact";
import { printCall } from "../../../runner/chain/explain.ts";
import { inPageLanguage } from "../../words/in-language.ts";
import { untranslated } from "../../words/untranslated.ts";
import { words } from "../../words/words.ts";
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
  const said = words().order;
  const working = findWorkingOrder(puzzle, steps);
  return (
    <order-puzzle class="order-puzzle element-box" data-puzzle={printPuzzle(puzzle)} {...inPageLanguage()}>
      <p class="element-title">{said.title(puzzle.fromLabel, puzzle.toLabel)}</p>
      <p>{said.task}</p>
      <ul class="order-steps">
        <Steps steps={steps} />
      </ul>
      <p>{said.works(countWorkingOrders(puzzle, steps), countOrders(steps.length))}</p>
      {working && (
        <details class="element-details">
          <summary>{said.one}</summary>
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
      <code {...untranslated}>{printCall(call)}</code> <span class="order-words">{words}</span>
    </li>
  ));
}

import { useState } from "preact/hooks";
import { AccountFigure } from "../../account/account-figure.tsx";
import { VerdictMark } from "../../account/verdict-mark.tsx";
import type { HostStep } from "./calls-between.ts";
import { countWorkingOrders, type Play, type Puzzle } from "./order-of-calls.ts";

/** The puzzle with what is known about all of its orders. */
export interface CountedPuzzle extends Puzzle {
  readonly orders: number;
  readonly workingOrders: number;
}

interface PlayReportProps {
  readonly puzzle: CountedPuzzle;
  readonly order: readonly HostStep[];
  readonly play: Play;
}

/** What came of a play, in words: where it broke and why, or that it is solved, and how many orders can work. */
export function PlayVerdict({ puzzle, order, play }: PlayReportProps) {
  const { refusal, steps } = play;
  const { fromLabel, toLabel, orders, workingOrders } = puzzle;
  if (refusal === null) {
    return (
      <>
        <p class="order-headline">
          <VerdictMark yes={true} /> Solved
        </p>
        <p>
          The chain answered Ok to all {order.length} calls, and {fromLabel} has become {toLabel}. {workingOrders} of
          the {orders} orders work; this is one of them.
        </p>
      </>
    );
  }
  return (
    <>
      <p class="order-headline">
        <VerdictMark yes={false} /> Broke at call {steps.length} of {order.length}
      </p>
      <p>{refusal}</p>
      <p>
        The deploy reverts, so {fromLabel} stays as it was. {workingOrders} of the {orders} orders work.{" "}
        {describeKept(puzzle, order, steps.length - 1)}
      </p>
    </>
  );
}

/** How many orders can still work with the calls before the break left as they are. */
function describeKept(puzzle: Puzzle, order: readonly HostStep[], kept: number): string {
  if (kept === 0) return "None of them begins with this call.";
  const count = countWorkingOrders(puzzle, order.slice(kept), order.slice(0, kept));
  const calls = kept === 1 ? "the first call" : `the first ${kept} calls`;
  return `With ${calls} left as ${kept === 1 ? "it is" : "they are"}, ${count} can still work.`;
}

interface PlayStepsProps {
  readonly puzzle: Puzzle;
  readonly callCount: number;
  readonly play: Play;
  /** How many of the played calls are behind the account that is shown. */
  readonly shown: number;
  readonly onShow: (shown: number) => void;
}

/** The account after each of the calls that were played, one at a time. */
export function PlaySteps({ puzzle, callCount, play, shown, onShow }: PlayStepsProps) {
  const step = play.steps[shown - 1];
  const account = step?.account ?? puzzle.from;
  const caption = describeStep(puzzle, callCount, shown, step?.answer);
  // The verdict beside it is said already when the play begins.
  const [stepped, setStepped] = useState(false);
  const show = (count: number) => {
    setStepped(true);
    onShow(count);
  };
  return (
    <div class="order-steps-played">
      <p class="element-actions">
        <StepButton words="Step back" end={shown === 0} onClick={() => show(shown - 1)} />
        <StepButton words="Step on" end={shown === play.steps.length} onClick={() => show(shown + 1)} />
      </p>
      <p class="visually-hidden" aria-live="polite">
        {stepped && caption}
      </p>
      <AccountFigure account={account} caption={caption} changedFrom={puzzle.from} compact={true} />
    </div>
  );
}

function StepButton(props: { readonly words: string; readonly end: boolean; readonly onClick: () => void }) {
  const { words, end, onClick } = props;
  return (
    <button
      type="button"
      class="element-button"
      aria-disabled={end}
      onClick={() => {
        if (!end) onClick();
      }}
    >
      {words}
    </button>
  );
}

function describeStep({ fromLabel }: Puzzle, callCount: number, shown: number, answer: string | undefined): string {
  if (answer === undefined) return `${fromLabel}, before the first call`;
  const place = `call ${shown} of ${callCount}`;
  return answer === "Ok" ? `The account after ${place}` : `The account at ${place}, which the chain refused`;
}

import { useState } from "preact/hooks";
import { AccountFigure } from "../../account/account-figure.tsx";
import { VerdictMark } from "../../account/verdict-mark.tsx";
import { inEnglish } from "../../words/in-language.ts";
import { words } from "../../words/words.ts";
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
  const said = words().order;
  if (refusal === null) {
    return (
      <>
        <p class="order-headline">
          <VerdictMark yes={true} /> {said.solved}
        </p>
        <p>
          {said.solution(order.length, fromLabel, toLabel)} {said.oneOfThem(workingOrders, orders)}
        </p>
      </>
    );
  }
  return (
    <>
      <p class="order-headline">
        <VerdictMark yes={false} /> {said.broke(steps.length, order.length)}
      </p>
      <p {...inEnglish()}>{refusal}</p>
      <p>
        {said.reverted(fromLabel)} {said.works(workingOrders, orders)} {describeKept(puzzle, order, steps.length - 1)}
      </p>
    </>
  );
}

/** How many orders can still work with the calls before the break left as they are. */
function describeKept(puzzle: Puzzle, order: readonly HostStep[], kept: number): string {
  const said = words().order;
  if (kept === 0) return said.noneBegins;
  return said.canStillWork(kept, countWorkingOrders(puzzle, order.slice(kept), order.slice(0, kept)));
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
  const said = words().order;
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
        <StepButton words={said.stepBack} end={shown === 0} onClick={() => show(shown - 1)} />
        <StepButton words={said.stepOn} end={shown === play.steps.length} onClick={() => show(shown + 1)} />
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
  const said = words().order;
  if (answer === undefined) return said.beforeFirst(fromLabel);
  return answer === "Ok" ? said.after(shown, callCount) : said.refusedAt(shown, callCount);
}

import type { Location } from "../../runner/chain/contract.ts";
import type { TestResult } from "../../runner/model/grade.ts";
import { OutcomeMark } from "./outcome-mark.tsx";
import type { Verdict } from "./verdict-words.ts";

/** The verdict and its first cause; what a screen reader hears when a run has ended. */
export function VerdictSummary({ verdict }: { verdict: Verdict }) {
  return (
    <div class={`verdict verdict-${verdict.tone}`}>
      <p class="verdict-headline">
        <OutcomeMark passed={verdict.tone === "passed"} /> {verdict.headline}
      </p>
      {verdict.cause !== null && <p class="verdict-cause">{verdict.cause}</p>}
      {verdict.sandbox !== null && <p class="verdict-sandbox">{verdict.sandbox}</p>}
    </div>
  );
}

export interface NextStepProps {
  readonly verdict: Verdict;
  readonly onGoTo: (location: Location) => void;
  readonly onOpenTest: (test: TestResult) => void;
}

/** Where to look, and what to do next. */
export function NextStep({ verdict, onGoTo, onOpenTest }: NextStepProps) {
  const { location, firstFailed, nextStep } = verdict;
  if (location === null && firstFailed === null && nextStep === null) return null;
  return (
    <div class="next-step">
      {location !== null && <PlaceButton location={location} onGoTo={onGoTo} />}
      {firstFailed !== null && (
        <button type="button" class="button-quiet" onClick={() => onOpenTest(firstFailed)}>
          Show the first failed test
        </button>
      )}
      {nextStep !== null && <p>{nextStep}</p>}
    </div>
  );
}

/** A place in the code; pressing it puts the cursor there. */
export function PlaceButton({ location, onGoTo }: { location: Location; onGoTo: (location: Location) => void }) {
  const { file, line, column } = location;
  return (
    <button type="button" class="button-quiet place-button" onClick={() => onGoTo(location)}>
      <span class="visually-hidden">Go to </span>
      <code>
        {file}:{line}:{column}
      </code>
    </button>
  );
}

import type { TestResult } from "../../runner/model/grade.ts";
import { inEnglish } from "../words/in-language.ts";
import { words } from "../words/words.ts";
import { OutcomeMark } from "./outcome-mark.tsx";
import { type GoTo, GraderSentence, PlaceButton, printPlace } from "./place-button.tsx";
import type { Verdict } from "./verdict-words.ts";

export interface VerdictSummaryProps {
  readonly verdict: Verdict;
  readonly onGoTo: GoTo;
  readonly onOpenTest: (test: TestResult) => void;
}

/** The verdict, its first cause, the place, the next step: in this order a screen reader says it when a run has ended. */
export function VerdictSummary({ verdict, onGoTo, onOpenTest }: VerdictSummaryProps) {
  const { tone, headline, graders, cause, reach, location, sandbox } = verdict;
  return (
    <div class={`verdict verdict-${tone}`}>
      <p class="verdict-headline" {...(graders ? inEnglish() : {})}>
        <OutcomeMark passed={tone === "passed"} /> {headline}
      </p>
      {cause !== null && (
        <p class="verdict-cause">
          <GraderSentence text={cause} location={location} onGoTo={onGoTo} />
        </p>
      )}
      {reach !== null && <p class="verdict-reach">{reach}</p>}
      {sandbox !== null && <p class="verdict-sandbox">{sandbox}</p>}
      <NextStep {...{ verdict, onGoTo, onOpenTest }} />
      <OtherPlaces {...{ verdict, onGoTo }} />
    </div>
  );
}

/** Where to look, and what to do next. */
function NextStep({ verdict, onGoTo, onOpenTest }: VerdictSummaryProps) {
  const { location, cause, firstFailed, nextStep } = verdict;
  const place = location !== null && !cause?.includes(printPlace(location)) ? location : null;
  if (place === null && firstFailed === null && nextStep === null) return null;
  return (
    <div class="next-step">
      {place !== null && <PlaceButton location={place} onGoTo={onGoTo} />}
      {firstFailed !== null && (
        <button type="button" class="button-quiet" onClick={() => onOpenTest(firstFailed)}>
          {words().verdict.showFirst}
        </button>
      )}
      {nextStep !== null && <p>{nextStep}</p>}
    </div>
  );
}

/** What else the compiler complained of. */
function OtherPlaces({ verdict: { others }, onGoTo }: Pick<VerdictSummaryProps, "verdict" | "onGoTo">) {
  if (others.length === 0) return null;
  return (
    <div class="verdict-others">
      <p>{words().verdict.otherPlaces}</p>
      <ul>
        {others.map(({ message, location }, index) => (
          <li key={index}>
            {location !== null && <PlaceButton location={location} onGoTo={onGoTo} />}{" "}
            <span {...inEnglish()}>{message}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

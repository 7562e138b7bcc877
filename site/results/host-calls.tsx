import { printHostCall } from "../../runner/chain/explain.ts";
import type { Failure } from "../../runner/model/failure.ts";
import { inEnglish } from "../words/in-language.ts";
import { words } from "../words/words.ts";
import { findReason } from "./deploy-steps.ts";

export interface HostCallsProps {
  readonly failure: Failure;
  /** The number of the host call that is shown, counted from 1; 0 for none yet. */
  readonly current: number;
  readonly onGoTo: (number: number) => void;
}

/** A loop can ask the chain many times; so many are listed at once. */
const PAGE = 40;

/** What the code asked the chain, in order, and what the chain answered, in words. */
export function HostCalls({ failure, current, onGoTo }: HostCallsProps) {
  const { trace } = failure;
  const said = words().deploySteps;
  if (trace.length === 0) return <p class="host-calls-none">{said.askedNothing}</p>;
  const start = Math.floor((Math.min(Math.max(current, 1), trace.length) - 1) / PAGE) * PAGE;
  const shown = trace.slice(start, start + PAGE);
  return (
    <div class="host-calls">
      <p class="scenario-part">{said.asked}</p>
      <ol start={start + 1}>
        {shown.map((hostCall, index) => {
          const number = start + index + 1;
          const reason = findReason(failure, number - 1);
          return (
            <li key={number}>
              <button
                type="button"
                class="deploy-step-choice"
                aria-current={number === current ? "step" : undefined}
                onClick={() => onGoTo(number)}
              >
                <code dir="ltr">{printHostCall(hostCall)}</code>{" "}
                <span class="host-call-answer">{said.answered(hostCall.result)}</span>
                {number === current && <ShownMark />}
              </button>
              {reason !== null && (
                <span class="host-call-reason" {...inEnglish()}>
                  {reason}
                </span>
              )}
            </li>
          );
        })}
      </ol>
      {trace.length > PAGE && <p>{said.listed(start + 1, start + shown.length, trace.length)}</p>}
    </div>
  );
}

/** For the eye what `aria-current` says to a screen reader. */
export function ShownMark() {
  return (
    <span class="deploy-step-shown" aria-hidden="true">
      {" "}
      {words().deploySteps.shown}
    </span>
  );
}

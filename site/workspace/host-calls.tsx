import { printHostCall } from "../../runner/chain/explain.ts";
import type { Failure } from "../../runner/model/failure.ts";
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
  if (trace.length === 0) return <p class="host-calls-none">Your code asked nothing of the chain.</p>;
  const start = Math.floor((Math.min(Math.max(current, 1), trace.length) - 1) / PAGE) * PAGE;
  const shown = trace.slice(start, start + PAGE);
  return (
    <div class="host-calls">
      <p class="scenario-part">What your code asked the chain</p>
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
                <code>{printHostCall(hostCall)}</code> <span class="host-call-answer">answered {hostCall.result}</span>
                {number === current && <ShownMark />}
              </button>
              {reason !== null && <span class="host-call-reason">{reason}</span>}
            </li>
          );
        })}
      </ol>
      {trace.length > PAGE && (
        <p>
          {start + 1} to {start + shown.length} of {trace.length}; the others follow as you step on.
        </p>
      )}
    </div>
  );
}

/** For the eye what `aria-current` says to a screen reader. */
export function ShownMark() {
  return (
    <span class="deploy-step-shown" aria-hidden="true">
      {" "}
      ◂ shown
    </span>
  );
}

import { explainHostCall, printHostCall } from "../../runner/chain/explain.ts";
import type { Failure } from "../../runner/model/failure.ts";

/** A loop can ask the chain thousands of times; the first few show what went on. */
const SHOWN = 40;

/** What the code asked the chain, in order, and what the chain answered, in words. */
export function HostCalls({ failure }: { failure: Failure }) {
  const { before, signers, trace } = failure;
  if (trace.length === 0) return <p class="host-calls-none">Your code asked nothing of the chain.</p>;
  const deploy = { signers, calls: failure.calls.map(({ call }) => call) };
  return (
    <div class="host-calls">
      <p class="scenario-part">What your code asked the chain</p>
      <ol>
        {trace.slice(0, SHOWN).map((hostCall, index) => (
          <li key={index}>
            <code>{printHostCall(hostCall)}</code> <span class="host-call-answer">answered {hostCall.result}</span>
            {hostCall.result !== "Ok" && (
              <span class="host-call-reason">{explainHostCall(before, deploy, trace, index)}</span>
            )}
          </li>
        ))}
      </ol>
      {trace.length > SHOWN && <p>and {trace.length - SHOWN} more.</p>}
    </div>
  );
}

import type { Location } from "../../runner/chain/contract.ts";
import { printCall } from "../../runner/chain/explain.ts";
import type { Failure } from "../../runner/model/failure.ts";
import { AccountFigure } from "../account/account-figure.tsx";
import { printCallCode } from "./call-code.ts";
import { OutcomeView } from "./deploy-steps-outcome-view.tsx";
import { DeployStepsView } from "./deploy-steps-view.tsx";
import { PlaceButton } from "./verdict-summary.tsx";

export interface ScenarioViewProps {
  readonly failure: Failure;
  readonly onGoTo: (location: Location) => void;
}

/** What happened in a failed test: the calls with their answers, the account through the deploy, what it came to. */
export function ScenarioView({ failure, onGoTo }: ScenarioViewProps) {
  const { location } = failure;
  return (
    <div class="scenario">
      {location !== null && (
        <p class="scenario-place">
          Your code threw at <PlaceButton location={location} onGoTo={onGoTo} />
        </p>
      )}
      <CallOutcomes failure={failure} />
      <DeployStepsView failure={failure} />
      <Outcome failure={failure} />
      <details class="scenario-code">
        <summary>Show the call as code</summary>
        <pre>
          <code>{failure.calls.map(({ call }) => printCallCode(call)).join("\n")}</code>
        </pre>
      </details>
    </div>
  );
}

/** What the deploy came to. Where many accounts would be right, there is none to hold it against. */
function Outcome({ failure: { before, expected, actual } }: { failure: Failure }) {
  if (expected.account !== null) return <OutcomeView expected={expected.account} actual={actual.account} />;
  return <AccountFigure compact account={actual.account} changedFrom={before} caption="After, as your code left it" />;
}

function CallOutcomes({ failure }: { failure: Failure }) {
  // Where many accounts would be right, it is about what holds afterwards and not about what a call returned.
  const [should, did] =
    failure.expected.account === null ? ["Should hold afterwards", "Holds"] : ["Should return", "Returned"];
  return (
    <table class="scenario-calls">
      <thead>
        <tr>
          <th scope="col">Call</th>
          <th scope="col">{should}</th>
          <th scope="col">{did}</th>
        </tr>
      </thead>
      <tbody>
        {failure.calls.map(({ call, expected, actual }, index) => (
          <tr key={index} class={expected === actual ? undefined : "scenario-call-wrong"}>
            <th scope="row">
              <code>{printCall(call)}</code>
            </th>
            <td>{expected}</td>
            <td>{actual ?? "not reached: the deploy had ended"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

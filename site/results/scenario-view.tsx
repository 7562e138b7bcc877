import { printCall } from "../../runner/chain/explain.ts";
import type { CallOutcome, Failure } from "../../runner/model/failure.ts";
import { AccountFigure } from "../account/account-figure.tsx";
import { Fill } from "../words/fill.tsx";
import { inEnglish } from "../words/in-language.ts";
import { words } from "../words/words.ts";
import { ActualValue } from "./actual-value.tsx";
import { printCallCode } from "./call-code.ts";
import { OutcomeView } from "./deploy-steps-outcome-view.tsx";
import { DeployStepsView } from "./deploy-steps-view.tsx";
import { isRightAnswer } from "./failure-reasons.ts";
import { type GoTo, PlaceButton } from "./place-button.tsx";

export interface ScenarioViewProps {
  readonly failure: Failure;
  /** Whether the sentence above has the place where the code threw. */
  readonly placed: boolean;
  readonly onGoTo: GoTo;
}

/** What happened in a failed test: the calls with their answers, the account through the deploy, what it came to. */
export function ScenarioView({ failure, placed, onGoTo }: ScenarioViewProps) {
  const { location } = failure;
  const said = words().scenario;
  return (
    <div class="scenario">
      {location !== null && !placed && (
        <p class="scenario-place">
          <Fill text={said.threwAt} with={{ place: <PlaceButton location={location} onGoTo={onGoTo} /> }} />
        </p>
      )}
      <CallOutcomes failure={failure} />
      <DeployStepsView failure={failure} />
      <Outcome failure={failure} />
      <details class="scenario-code">
        <summary>{said.showCall}</summary>
        <pre dir="ltr">
          <code>{failure.calls.map(({ call }) => printCallCode(call)).join("\n")}</code>
        </pre>
      </details>
    </div>
  );
}

/** What the deploy came to. Where many accounts would be right, there is none to hold it against. */
function Outcome({ failure: { before, expected, actual } }: { failure: Failure }) {
  if (expected.account !== null) {
    return <OutcomeView expected={expected.account} actual={actual.account} before={before} />;
  }
  const caption = words().scenario.afterAsYouLeftIt;
  return <AccountFigure compact account={actual.account} changedFrom={before} caption={caption} />;
}

function CallOutcomes({ failure }: { failure: Failure }) {
  const said = words().scenario;
  // Where many accounts would be right, it is about what holds afterwards and not about what a call returned.
  const [should, did] =
    failure.expected.account === null ? [said.shouldHold, said.holds] : [said.shouldReturn, said.returned];
  const blamed = failure.calls.findIndex(({ call }) => call === failure.call);
  return (
    <table class="scenario-calls">
      <thead>
        <tr>
          <th scope="col">{said.call}</th>
          <th scope="col">{should}</th>
          <th scope="col">{did}</th>
        </tr>
      </thead>
      <tbody>
        {failure.calls.map((outcome, index) => (
          // What comes before the call that is blamed was right, whatever its words.
          <CallRow
            key={index}
            outcome={outcome}
            right={index < blamed || isRightAnswer(outcome.expected, outcome.actual)}
          />
        ))}
      </tbody>
    </table>
  );
}

function CallRow({ outcome: { call, expected, actual }, right }: { outcome: CallOutcome; right: boolean }) {
  const said = words().scenario;
  return (
    <tr class={right ? undefined : "scenario-call-wrong"}>
      <th scope="row">
        <code dir="ltr">{printCall(call)}</code>
      </th>
      <td {...inEnglish()}>{expected}</td>
      <td>
        <ActualValue right={right}>
          {actual === null ? said.notReached : <span {...inEnglish()}>{actual}</span>}
        </ActualValue>
      </td>
    </tr>
  );
}

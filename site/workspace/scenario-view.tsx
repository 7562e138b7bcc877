import { type Account, sameAccount } from "../../runner/chain/account.ts";
import type { Location } from "../../runner/chain/contract.ts";
import { printCall, printKeys } from "../../runner/chain/explain.ts";
import type { Failure } from "../../runner/model/failure.ts";
import { AccountFigure } from "../account/account-figure.tsx";
import { printCallCode } from "./call-code.ts";
import { HostCalls } from "./host-calls.tsx";
import { PlaceButton } from "./verdict-summary.tsx";

export interface ScenarioViewProps {
  readonly failure: Failure;
  readonly onGoTo: (location: Location) => void;
}

/** What happened in a failed test: the account before, the calls with their answers, the account after. */
export function ScenarioView({ failure, onGoTo }: ScenarioViewProps) {
  const { location } = failure;
  return (
    <div class="scenario">
      {location !== null && (
        <p class="scenario-place">
          Your code threw at <PlaceButton location={location} onGoTo={onGoTo} />
        </p>
      )}
      <Accounts failure={failure} />
      <CallOutcomes failure={failure} />
      <HostCalls failure={failure} />
      <details class="scenario-code">
        <summary>Show the call as code</summary>
        <pre>
          <code>{failure.calls.map(({ call }) => printCallCode(call)).join("\n")}</code>
        </pre>
      </details>
    </div>
  );
}

function Accounts({ failure }: { failure: Failure }) {
  const { before, signers, expected, actual } = failure;
  const right = expected.account;
  const same = right !== null && sameAccount(right, actual.account);
  const after = (account: Account, words: string) => (
    <AccountFigure compact account={account} changedFrom={before} caption={`After, ${words}`} />
  );
  return (
    <div class={same || right === null ? "scenario-accounts" : "scenario-accounts scenario-accounts-differ"}>
      <AccountFigure compact account={before} signers={signers} caption={`Before, signed by ${printKeys(signers)}`} />
      {right !== null && after(right, "as it should be")}
      {!same && after(actual.account, "as your code left it")}
    </div>
  );
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

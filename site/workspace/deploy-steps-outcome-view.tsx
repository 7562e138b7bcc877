import type { Account } from "../../runner/chain/account.ts";
import { AccountReach } from "../account/account-reach.tsx";
import { AccountScale } from "../account/account-scale.tsx";
import { compareAccounts, type OutcomeRow } from "./deploy-steps-outcome.ts";

export interface OutcomeViewProps {
  readonly expected: Account;
  readonly actual: Account;
}

/** An account with more rows than this is shown by those that differ. */
const ROWS = 12;

/** What a deploy should have come to beside what it came to; rows that differ say so in words. */
export function OutcomeView({ expected, actual }: OutcomeViewProps) {
  const rows = compareAccounts(expected, actual);
  const wrong = rows.filter(({ words }) => words !== null);
  if (wrong.length === 0)
    return <p>Afterwards the account has the keys, weights and thresholds that it should have.</p>;
  const shown = rows.length <= ROWS ? rows : wrong;
  return (
    <div class="outcome">
      <div class="scenario-accounts">
        <OutcomeFigure account={expected} words="as it should be" />
        <OutcomeFigure account={actual} words="as your code left it" />
      </div>
      <table class="scenario-calls outcome-table">
        <thead>
          <tr>
            <th scope="col">Afterwards</th>
            <th scope="col">As it should be</th>
            <th scope="col">As your code left it</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <OutcomeTableRow key={row.label} row={row} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && <p class="outcome-more">The other {rows.length - shown.length} rows are alike.</p>}
    </div>
  );
}

function OutcomeTableRow({ row: { label, expected, actual, words } }: { row: OutcomeRow }) {
  return (
    <tr class={words === null ? undefined : "scenario-call-wrong"}>
      <th scope="row">{label}</th>
      <td>{expected ?? "not there"}</td>
      <td>
        {actual ?? "not there"}
        {words !== null && `, ${words}`}
      </td>
    </tr>
  );
}

function OutcomeFigure({ account, words }: { account: Account; words: string }) {
  return (
    <figure class="account-figure account-figure-compact">
      <figcaption class="account-caption">After, {words}</figcaption>
      <AccountScale account={account} />
      <AccountReach account={account} />
    </figure>
  );
}

import type { Account } from "../../runner/chain/account.ts";
import { AccountReach } from "../account/account-reach.tsx";
import { AccountScale, findScaleEnd } from "../account/account-scale.tsx";
import { words } from "../words/words.ts";
import { compareAccounts, type OutcomeRow } from "./deploy-steps-outcome.ts";
import { OutcomeMark } from "./outcome-mark.tsx";

export interface OutcomeViewProps {
  readonly expected: Account;
  readonly actual: Account;
  /** The account that both came from. */
  readonly before: Account;
}

/** An account with more rows than this is shown by those that differ. */
const ROWS = 12;

/** What a deploy should have come to beside what it came to; rows that differ say so in words. */
export function OutcomeView({ expected, actual, before }: OutcomeViewProps) {
  const said = words().scenario;
  const rows = compareAccounts(expected, actual, before);
  const wrong = rows.filter((row) => row.words !== null);
  if (wrong.length === 0) return <p>{said.accountRight}</p>;
  const shown = rows.length <= ROWS ? rows : wrong;
  // On one axis, so that a longer block is a heavier one.
  const end = Math.max(findScaleEnd(expected), findScaleEnd(actual));
  return (
    <div class="outcome">
      {/* The pictures do not show named keys. */}
      {wrong.some(({ kind }) => kind !== "named-key") && (
        <div class="scenario-accounts">
          <OutcomeFigure account={expected} end={end} caption={said.afterAsItShouldBe} />
          <OutcomeFigure account={actual} end={end} caption={said.afterAsYouLeftIt} />
        </div>
      )}
      <table class="scenario-calls outcome-table">
        <thead>
          <tr>
            <th scope="col">{said.afterwards}</th>
            <th scope="col">{said.asItShouldBe}</th>
            <th scope="col">{said.asYouLeftIt}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((row) => (
            <OutcomeTableRow key={row.label} row={row} />
          ))}
        </tbody>
      </table>
      {shown.length < rows.length && <p class="outcome-more">{said.alike(rows.length - shown.length)}</p>}
    </div>
  );
}

function OutcomeTableRow({ row: { label, expected, actual, words: difference } }: { row: OutcomeRow }) {
  const { notThere } = words().scenario;
  return (
    <tr class={difference === null ? undefined : "scenario-call-wrong"}>
      <th scope="row">{label}</th>
      <td>{expected ?? notThere}</td>
      <td>
        <span class="actual-value">
          <OutcomeMark passed={difference === null} />
          <span>
            {actual ?? notThere}
            {difference !== null && `, ${difference}`}
          </span>
        </span>
      </td>
    </tr>
  );
}

function OutcomeFigure({ account, end, caption }: { account: Account; end: number; caption: string }) {
  return (
    <figure class="account-figure account-figure-compact">
      <figcaption class="account-caption">{caption}</figcaption>
      <AccountScale account={account} end={end} />
      <AccountReach account={account} />
    </figure>
  );
}

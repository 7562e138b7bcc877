import type { Account, AccountHash, Weight } from "../../runner/chain/account.ts";
import { shortHash } from "../../runner/chain/explain.ts";
import { untranslated } from "../words/untranslated.ts";
import { words } from "../words/words.ts";
import { describeChange, type KeyRow, keyRows } from "./account-change.ts";

export interface AccountTableProps {
  readonly account: Account;
  readonly signers?: readonly AccountHash[];
  /** Short hashes, the full ones as titles; else the full ones, to be copied. */
  readonly compact: boolean;
  readonly changedFrom?: Account;
}

/** More rows than this scroll in a frame of their own. */
const ROWS_IN_VIEW = 12;

/** The facts of an account: keys, weights, who signed, thresholds, and what changed. */
export function AccountTable({ account, signers, compact, changedFrom }: AccountTableProps) {
  const signed = signers && new Set(signers);
  const rows = keyRows(account, changedFrom);
  const said = words().account;
  const table = (
    <table class="account-table">
      <thead>
        <tr>
          <th scope="col">{said.key}</th>
          <th scope="col" class="account-number">
            {said.weight}
          </th>
          {signed && <th scope="col">{said.signs}</th>}
          {changedFrom && <th scope="col">{said.change}</th>}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.accountHash} class={row.change === null ? undefined : "account-row-changed"}>
            <KeyName row={row} primary={row.accountHash === account.accountHash} compact={compact} />
            <td class="account-number">{row.weight ?? "–"}</td>
            {signed && <td>{signed.has(row.accountHash) ? said.yes : said.no}</td>}
            {changedFrom && <td>{row.change ?? said.same}</td>}
          </tr>
        ))}
      </tbody>
      <Thresholds account={account} signed={signed !== undefined} {...(changedFrom && { changedFrom })} />
    </table>
  );
  if (rows.length <= ROWS_IN_VIEW) return table;
  return (
    // A frame that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above
    <section class="account-table-scroll" tabIndex={0} aria-label={said.keys(rows.length)}>
      {table}
    </section>
  );
}

function KeyName({ row, primary, compact }: { row: KeyRow; primary: boolean; compact: boolean }) {
  return (
    <th scope="row">
      <code class="account-hash" title={row.accountHash} {...untranslated}>
        {compact ? shortHash(row.accountHash) : row.accountHash}
      </code>
      {primary && <span class="account-primary"> {words().account.primary}</span>}
    </th>
  );
}

function Thresholds({ account, signed, changedFrom }: { account: Account; signed: boolean; changedFrom?: Account }) {
  const { deployment, keyManagement } = account.actionThresholds;
  const before = changedFrom?.actionThresholds;
  const said = words().account;
  const rows: readonly (readonly [string, Weight, Weight | undefined])[] = [
    [said.deploymentThreshold, deployment, before?.deployment],
    [said.keyManagementThreshold, keyManagement, before?.keyManagement],
  ];
  return (
    <tbody class="account-thresholds">
      {rows.map(([name, now, earlier]) => {
        const change = before === undefined ? null : describeChange(earlier, now, said.new);
        return (
          <tr key={name} class={change === null ? undefined : "account-row-changed"}>
            <th scope="row">{name}</th>
            <td class="account-number">{now}</td>
            {signed && <td />}
            {before && <td>{change ?? said.same}</td>}
          </tr>
        );
      })}
    </tbody>
  );
}

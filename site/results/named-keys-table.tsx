import type { Account } from "../../runner/chain/account.ts";
import { words } from "../words/words.ts";
import { describeKey, findKey } from "./deploy-steps-outcome.ts";

export interface NamedKeysTableProps {
  readonly account: Account;
  /** The account one step earlier; `null` where the deploy begins. */
  readonly earlier: Account | null;
}

/** The named keys of an account at a step, with what the step did to them. Nothing where there are none. */
export function NamedKeysTable({ account, earlier }: NamedKeysTableProps) {
  const names = [
    ...new Set([account, earlier ?? account].flatMap(({ namedKeys }) => namedKeys.map(({ name }) => name))),
  ];
  if (names.length === 0) return null;
  const said = words().deploySteps;
  return (
    <table class="scenario-calls named-keys">
      <caption>{said.namedKeys}</caption>
      <thead>
        <tr>
          <th scope="col">{said.name}</th>
          <th scope="col">{said.leadsTo}</th>
          {earlier !== null && <th scope="col">{said.change}</th>}
        </tr>
      </thead>
      <tbody>
        {names.sort().map((name) => {
          const key = findKey(account, name);
          const change = earlier && describeChange(findKey(earlier, name), key);
          return (
            <tr key={name} class={change === null ? undefined : "named-key-changed"}>
              <th scope="row">
                <code dir="ltr">{name}</code>
              </th>
              <td>{key === undefined ? "–" : <span title={key}>{describeKey(key)}</span>}</td>
              {earlier !== null && <td>{change ?? said.same}</td>}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function describeChange(before: string | undefined, now: string | undefined): string | null {
  const said = words().deploySteps;
  if (before === now) return null;
  if (before === undefined) return said.newlyThere;
  return now === undefined ? said.removed : said.replaced;
}

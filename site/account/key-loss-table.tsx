import type { Account } from "../../runner/chain/account.ts";
import { shortHash } from "../../runner/chain/explain.ts";
import type { KeyLoss } from "./key-loss.ts";
import { describeLost, describeStolen, findDeparture } from "./key-loss-words.ts";

/** For each key in words: what follows when it is lost, and when it is stolen. */
export function KeyLossTable({ account, losses }: { account: Account; losses: readonly KeyLoss[] }) {
  return (
    <table class="account-table key-loss-table">
      <thead>
        <tr>
          <th scope="col">Key</th>
          <th scope="col">If it is lost</th>
          <th scope="col">If it is stolen</th>
        </tr>
      </thead>
      <tbody>
        {losses.map((loss) => (
          <tr key={loss.key.accountHash}>
            <th scope="row">
              <code class="account-hash" title={loss.key.accountHash}>
                {shortHash(loss.key.accountHash)}
              </code>{" "}
              <span class="account-primary">
                weight {loss.key.weight}
                {loss.primary && ", primary"}
              </span>
            </th>
            <td>
              {describeLost(account, loss)} {findDeparture(loss)}
            </td>
            <td>{describeStolen(account, loss)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

import { Fragment } from "preact";
import type { Account } from "../../runner/chain/account.ts";
import { shortHash } from "../../runner/chain/explain.ts";
import { untranslated } from "../words/untranslated.ts";
import { words } from "../words/words.ts";
import type { KeyLoss } from "./key-loss.ts";
import { describeLost, describeStolen } from "./key-loss-words.ts";
import { type Sentence, SentenceText } from "./sentence.tsx";

/** For each key in words: what follows when it is lost, and when it is stolen. */
export function KeyLossTable({ account, losses }: { account: Account; losses: readonly KeyLoss[] }) {
  const said = words().keyLoss;
  return (
    <table class="account-table key-loss-table">
      <thead>
        <tr>
          <th scope="col">{said.key}</th>
          <th scope="col">{said.ifLost}</th>
          <th scope="col">{said.ifStolen}</th>
        </tr>
      </thead>
      <tbody>
        {losses.map((loss) => (
          <tr key={loss.key.accountHash}>
            <th scope="row">
              <code class="account-hash" title={loss.key.accountHash} {...untranslated}>
                {shortHash(loss.key.accountHash)}
              </code>{" "}
              <span class="account-primary">
                {said.weight(loss.key.weight)}
                {loss.primary && `, ${words().account.primary}`}
              </span>
            </th>
            <td>
              <Sentences sentences={describeLost(account, loss)} />
            </td>
            <td>
              <Sentences sentences={describeStolen(account, loss)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Sentences({ sentences }: { readonly sentences: readonly Sentence[] }) {
  return sentences.map((sentence) => (
    <Fragment key={sentence.text}>
      <SentenceText sentence={sentence} />{" "}
    </Fragment>
  ));
}

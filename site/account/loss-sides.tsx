import type { ComponentChildren } from "preact";
import type { Account } from "../../runner/chain/account.ts";
import { shortHash } from "../../runner/chain/explain.ts";
import { words } from "../words/words.ts";
import { AccountReach } from "./account-reach.tsx";
import { AccountScale } from "./account-scale.tsx";
import type { KeyLoss } from "./key-loss.ts";
import { describeEviction, describeTakeover, findDeparture } from "./key-loss-words.ts";
import type { Reach } from "./reach.ts";
import { SentenceText } from "./sentence.tsx";
import { VerdictLine } from "./verdict-line.tsx";

/** What can become of a key. */
export type Trouble = "lost" | "stolen";

export interface LossSidesProps {
  readonly account: Account;
  readonly loss: KeyLoss;
  readonly trouble: Trouble;
}

/** What the holders of the other keys reach, and beside it what a thief reaches. */
export function LossSides({ account, loss, trouble }: LossSidesProps) {
  const said = words().keyLoss;
  return (
    <div class="loss-sides">
      <Side title={said.others} account={account} reach={loss.others}>
        <VerdictLine reached={loss.eviction.done}>
          <SentenceText sentence={describeEviction(loss)} />
        </VerdictLine>
      </Side>
      {trouble === "stolen" ? (
        <Side title={said.thief} account={account} reach={loss.thief}>
          {loss.others.signers.length > 0 && loss.thief.refusal === undefined && (
            <VerdictLine reached={loss.takeover.done}>
              <SentenceText sentence={describeTakeover(loss)} />
            </VerdictLine>
          )}
        </Side>
      ) : (
        <LostKey loss={loss} />
      )}
    </div>
  );
}

/** Where there is no thief: what can no longer be done, and whether it could have been done in time. */
function LostKey({ loss }: { loss: KeyLoss }) {
  const departure = findDeparture(loss);
  const said = words().keyLoss;
  return (
    <div class="loss-side">
      <p class="loss-side-title">{said.lostKey}</p>
      <p>{said.nobodySigns(shortHash(loss.key.accountHash))}</p>
      {departure !== undefined && (
        <VerdictLine reached={loss.departure.done}>
          <SentenceText sentence={departure} />
        </VerdictLine>
      )}
    </div>
  );
}

interface SideProps {
  readonly title: string;
  readonly account: Account;
  readonly reach: Reach;
  readonly children: ComponentChildren;
}

function Side({ title, account, reach: { signers }, children }: SideProps) {
  return (
    <div class="loss-side">
      <p class="loss-side-title">{title}</p>
      <AccountScale account={account} signers={signers} />
      <AccountReach account={account} signers={signers} />
      {children}
    </div>
  );
}

import type { ComponentChildren } from "preact";
import type { Account } from "../../runner/chain/account.ts";
import { shortHash } from "../../runner/chain/explain.ts";
import { AccountReach } from "./account-reach.tsx";
import { AccountScale } from "./account-scale.tsx";
import type { KeyLoss } from "./key-loss.ts";
import { describeEviction, describeTakeover, findDeparture } from "./key-loss-words.ts";
import type { Reach } from "./reach.ts";
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
  return (
    <div class="loss-sides">
      <Side title="The others" account={account} reach={loss.others}>
        <VerdictLine reached={loss.eviction.done}>{describeEviction(loss)}</VerdictLine>
      </Side>
      {trouble === "stolen" ? (
        <Side title="The thief" account={account} reach={loss.thief}>
          {loss.others.signers.length > 0 && loss.thief.refusal === undefined && (
            <VerdictLine reached={loss.takeover.done}>{describeTakeover(loss)}</VerdictLine>
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
  return (
    <div class="loss-side">
      <p class="loss-side-title">The lost key</p>
      <p>Nobody can sign with {shortHash(loss.key.accountHash)} any more. There is no thief.</p>
      {departure !== undefined && <VerdictLine reached={loss.departure.done}>{departure}</VerdictLine>}
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

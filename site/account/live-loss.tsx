import { useMemo, useState } from "preact/hooks";
import { shortHash } from "../../runner/chain/explain.ts";
import { Fill } from "../words/fill.tsx";
import { words } from "../words/words.ts";
import { findKeyLosses, type KeyLoss } from "./key-loss.ts";
import { KeyLossTable } from "./key-loss-table.tsx";
import { describeOutcome, describeRace } from "./key-loss-words.ts";
import type { LoseAKeyElementProps } from "./lose-a-key.tsx";
import { LossSides, type Trouble } from "./loss-sides.tsx";
import { LossSummary } from "./loss-summary.tsx";
import { RadioGroup } from "./radio-group.tsx";

/** The drill: choose a key and what becomes of it, and see what each side can still do. */
export function LiveLoss({ account, caption }: LoseAKeyElementProps) {
  const losses = useMemo(() => findKeyLosses(account), [account]);
  // The account's own key first: its loss is what the lessons are about.
  const first = losses.find(({ primary }) => primary) ?? losses[0];
  const [hash, setHash] = useState<string>(first?.key.accountHash ?? "");
  const [trouble, setTrouble] = useState<Trouble>("lost");
  const [announcement, setAnnouncement] = useState("");
  const said = words().keyLoss;
  const troubles = [
    { value: "lost", label: said.lost },
    { value: "stolen", label: said.stolen },
  ] as const;
  const loss = losses.find(({ key }) => key.accountHash === hash);
  const choose = (nextHash: string, next: Trouble) => {
    setHash(nextHash);
    setTrouble(next);
    const chosen = losses.find(({ key }) => key.accountHash === nextHash);
    if (chosen) setAnnouncement(announce(chosen, next));
  };
  return (
    <figure class="account-figure">
      <figcaption class="account-caption">{said.caption(caption)}</figcaption>
      <div class="loss-choices">
        <RadioGroup
          legend={said.whichKey}
          options={losses.map((one) => ({ value: one.key.accountHash, label: <KeyLabel loss={one} /> }))}
          chosen={hash}
          onChoose={(next) => choose(next, trouble)}
        />
        <RadioGroup
          legend={said.whatBecomes}
          options={troubles}
          chosen={trouble}
          onChoose={(next) => choose(hash, next)}
        />
      </div>
      {loss && <LossSides account={account} loss={loss} trouble={trouble} />}
      {loss && <p class="loss-outcome">{trouble === "stolen" ? describeRace(loss) : describeOutcome(loss)}</p>}
      <p class="visually-hidden" role="status">
        {announcement}
      </p>
      <LossSummary losses={losses} />
      <details class="account-details">
        <summary>{said.allAsTable}</summary>
        <KeyLossTable account={account} losses={losses} />
      </details>
    </figure>
  );
}

function KeyLabel({ loss: { key, primary } }: { loss: KeyLoss }) {
  const said = words();
  const parts = { name: <span class="account-key-name">{shortHash(key.accountHash)}</span> };
  return (
    <>
      <Fill text={said.account.weighs("{name}", key.weight)} with={parts} />
      {primary && `, ${said.account.primary}`}
    </>
  );
}

function announce(loss: KeyLoss, trouble: Trouble): string {
  const name = shortHash(loss.key.accountHash);
  const said = words().keyLoss;
  return trouble === "stolen"
    ? `${said.isStolen(name)} ${describeRace(loss)}`
    : `${said.isLost(name)} ${describeOutcome(loss)}`;
}

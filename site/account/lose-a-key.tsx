import type { HTMLAttributes } from "preact";
import type { Account } from "../../runner/chain/account.ts";
import { accountJson } from "../../runner/chain/account-json.ts";
import { inPageLanguage } from "../words/in-language.ts";
import { words } from "../words/words.ts";
import { findKeyLosses } from "./key-loss.ts";
import { KeyLossTable } from "./key-loss-table.tsx";
import { LossSummary } from "./loss-summary.tsx";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "lose-a-key": HTMLAttributes<HTMLElement>;
    }
  }
}

/** What the drill is made of. */
export interface LoseAKeyElementProps {
  readonly account: Account;
  readonly caption: string;
}

/**
 * The drill in a lesson: what follows when one key is lost or stolen, as a table. The custom element puts a choice
 * of key and trouble in its place (`defineLoseAKey`).
 */
export function LoseAKeyElement({ account, caption }: LoseAKeyElementProps) {
  const losses = findKeyLosses(account);
  return (
    <lose-a-key {...inPageLanguage()} data-account={JSON.stringify(accountJson(account))} data-caption={caption}>
      <figure class="account-figure">
        <figcaption class="account-caption">{words().keyLoss.caption(caption)}</figcaption>
        <KeyLossTable account={account} losses={losses} />
        <LossSummary losses={losses} />
      </figure>
    </lose-a-key>
  );
}

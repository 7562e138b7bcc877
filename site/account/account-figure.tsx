import type { Account, AccountHash } from "../../runner/chain/account.ts";
import { words } from "../words/words.ts";
import { AccountReach } from "./account-reach.tsx";
import { AccountScale } from "./account-scale.tsx";
import { AccountTable } from "./account-table.tsx";

/** What a picture of an account is made of. */
export interface AccountFigureProps {
  readonly account: Account;
  /** Who signs; the picture then says what they reach. */
  readonly signers?: readonly AccountHash[];
  readonly caption?: string;
  /** Small, with its table always open: one of several beside each other. */
  readonly compact?: boolean;
  /** The account that this one came from; rows that differ say so in words. */
  readonly changedFrom?: Account;
}

/**
 * An account as a scale: each key a block as long as its weight, a mark at each threshold, and beside it in words
 * what the signers reach. The table beneath holds the same facts. It needs neither script nor inline style.
 */
export function AccountFigure({ account, signers, caption, compact = false, changedFrom }: AccountFigureProps) {
  const shared = { account, ...(signers && { signers }) };
  const table = <AccountTable {...shared} compact={compact} {...(changedFrom && { changedFrom })} />;
  return (
    <figure class={compact ? "account-figure account-figure-compact" : "account-figure"}>
      {caption !== undefined && <figcaption class="account-caption">{caption}</figcaption>}
      <AccountScale {...shared} />
      <AccountReach {...shared} />
      {compact ? (
        table
      ) : (
        <details class="account-details">
          <summary>{words().account.asTable}</summary>
          {table}
        </details>
      )}
    </figure>
  );
}

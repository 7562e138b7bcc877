import type { HTMLAttributes } from "preact";
import type { Account, AccountHash } from "../../runner/chain/account.ts";
import { accountJson } from "../../runner/chain/account-json.ts";
import { inPageLanguage } from "../words/in-language.ts";
import { AccountReach } from "./account-reach.tsx";
import { AccountTable } from "./account-table.tsx";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "casper-account": HTMLAttributes<HTMLElement>;
    }
  }
}

/** What an account in a lesson is made of. */
export interface AccountElementProps {
  readonly account: Account;
  readonly caption: string;
  /** Who signs at first. */
  readonly signers?: readonly AccountHash[];
}

/**
 * An account in a lesson: a table, which the custom element replaces by a scale that reacts (`defineCasperAccount`).
 * What the scale is made of stands in the data attributes, as JSON.
 */
export function AccountElement({ account, caption, signers }: AccountElementProps) {
  const shared = { account, ...(signers && { signers }) };
  return (
    <casper-account
      {...inPageLanguage()}
      data-account={JSON.stringify(accountJson(account))}
      data-caption={caption}
      {...(signers && { "data-signers": JSON.stringify(signers) })}
    >
      <figure class="account-figure">
        <figcaption class="account-caption">{caption}</figcaption>
        <AccountTable {...shared} compact />
        {signers && <AccountReach account={account} />}
        <AccountReach {...shared} />
      </figure>
    </casper-account>
  );
}

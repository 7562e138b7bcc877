import { useState } from "preact/hooks";
import type { AccountHash } from "../../runner/chain/account.ts";
import { words } from "../words/words.ts";
import type { AccountElementProps } from "./account-element.tsx";
import { AccountReach } from "./account-reach.tsx";
import { AccountScale } from "./account-scale.tsx";
import { AccountTable } from "./account-table.tsx";
import { KeyChoice } from "./key-choice.tsx";
import { describeReach } from "./reach.ts";
import { type Sentence, SentenceText } from "./sentence.tsx";

/** An account as a scale that reacts: who is chosen to sign stands on it, and what they reach is said beside it. */
export function LiveAccount({ account, caption, signers: first }: AccountElementProps) {
  const [signers, setSigners] = useState(first);
  // Not on load: only a choice is announced.
  const [announcement, setAnnouncement] = useState<Sentence>({ text: "" });
  const shared = { account, ...(signers && { signers }) };
  const toggle = (key: AccountHash) => {
    const others = (signers ?? []).filter((signer) => signer !== key);
    const chosen = signers?.includes(key) ? others : [...others, key];
    setSigners(chosen);
    setAnnouncement(describeReach(account, chosen));
  };
  return (
    <figure class="account-figure">
      <figcaption class="account-caption">{caption}</figcaption>
      <p class="account-question" aria-hidden="true">
        {words().account.whoSigns}
      </p>
      <KeyChoice account={account} chosen={new Set(signers)} onToggle={toggle} />
      <AccountScale {...shared} />
      <AccountReach {...shared} />
      <p class="visually-hidden" role="status">
        <SentenceText sentence={announcement} />
      </p>
      <details class="account-details">
        <summary>{words().account.asTable}</summary>
        <AccountTable {...shared} compact={false} />
      </details>
    </figure>
  );
}

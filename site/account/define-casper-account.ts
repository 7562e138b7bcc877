import { h } from "preact";
import type { AccountHash } from "../../runner/chain/account.ts";
import { parseAccount, parseAccountHash } from "../../runner/chain/account-json.ts";
import type { AccountElementProps } from "./account-element.tsx";
import { LiveAccount } from "./live-account.tsx";
import { defineLiveElement } from "./live-element.ts";

/** Makes every `<casper-account>` of the page a scale that reacts. */
export function defineCasperAccount(): void {
  defineLiveElement("casper-account", (data) => h(LiveAccount, parseProps(data)));
}

/** @throws AccountFormatError, SyntaxError, TypeError */
function parseProps({ account = "", caption = "", signers }: DOMStringMap): AccountElementProps {
  return {
    account: parseAccount(JSON.parse(account), "data-account"),
    caption,
    ...(signers !== undefined && { signers: parseSigners(JSON.parse(signers)) }),
  };
}

function parseSigners(json: unknown): readonly AccountHash[] {
  if (!Array.isArray(json)) throw new TypeError("data-signers is not a list; write a list of account hashes.");
  return json.map((signer, index) => parseAccountHash(signer, `data-signers[${index}]`));
}

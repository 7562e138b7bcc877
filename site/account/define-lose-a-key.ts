import { h } from "preact";
import { parseAccount } from "../../runner/chain/account-json.ts";
import { defineLiveElement } from "./live-element.ts";
import { LiveLoss } from "./live-loss.tsx";
import type { LoseAKeyElementProps } from "./lose-a-key.tsx";

/** Makes every `<lose-a-key>` of the page a drill. */
export function defineLoseAKey(): void {
  defineLiveElement("lose-a-key", (data) => h(LiveLoss, parseProps(data)));
}

/** @throws AccountFormatError, SyntaxError */
function parseProps({ account = "", caption = "" }: DOMStringMap): LoseAKeyElementProps {
  return { account: parseAccount(JSON.parse(account), "data-account"), caption };
}

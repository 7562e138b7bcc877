import { h } from "preact";
import { defineLiveElement } from "../../account/live-element.ts";
import { CasperPolicyLive } from "./casper-policy-live.tsx";
import { parsePolicy } from "./policy-data.ts";

/** Makes every `<casper-policy>` of the page one to change. */
export function defineCasperPolicy(): void {
  defineLiveElement("casper-policy", ({ policy = "" }) => h(CasperPolicyLive, { policy: parsePolicy(policy) }));
}

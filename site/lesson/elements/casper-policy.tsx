import type { HTMLAttributes } from "preact";
import { inPageLanguage } from "../../words/in-language.ts";
import { words } from "../../words/words.ts";
import type { Policy } from "./policy.ts";
import { printPolicy } from "./policy-data.ts";
import { PolicyReport } from "./policy-report.tsx";

declare module "preact" {
  namespace JSX {
    interface IntrinsicElements {
      "casper-policy": HTMLAttributes<HTMLElement>;
    }
  }
}

/** A policy as it reads without script: its keys and thresholds, and what they come to. */
export function CasperPolicy(policy: Policy) {
  const { keys, deployment, keyManagement } = policy;
  const said = words();
  return (
    <casper-policy class="casper-policy element-box" data-policy={printPolicy(policy)} {...inPageLanguage()}>
      <p class="element-title">{said.policy.title}</p>
      <p>
        {keys.map(({ name, weight }) => said.account.weighs(name, weight)).join(", ")}.{" "}
        {said.policy.thresholds(deployment, keyManagement)}
      </p>
      <PolicyReport policy={policy} />
    </casper-policy>
  );
}

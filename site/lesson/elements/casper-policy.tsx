import type { HTMLAttributes } from "preact";
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
  return (
    <casper-policy class="casper-policy element-box" data-policy={printPolicy(policy)}>
      <p class="element-title">A policy</p>
      <p>
        {keys.map(({ name, weight }) => `${name} weighs ${weight}`).join(", ")}. Deploying needs {deployment}, managing
        keys needs {keyManagement}.
      </p>
      <PolicyReport policy={policy} />
    </casper-policy>
  );
}

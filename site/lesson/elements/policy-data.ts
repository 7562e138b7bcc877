import { parseWeight } from "../../../runner/chain/account-json.ts";
import type { Policy, PolicyKey } from "./policy.ts";

/** The policy as the page carries it, in JSON. */
export function printPolicy({ keys, deployment, keyManagement }: Policy): string {
  return JSON.stringify({ keys, deployment, keyManagement });
}

/** Reads what {@link printPolicy} wrote. @throws where it is something else */
export function parsePolicy(text: string): Policy {
  const { keys, deployment, keyManagement } = JSON.parse(text) as Readonly<Record<string, unknown>>;
  if (!Array.isArray(keys) || keys.length === 0) throw new TypeError("the policy has no keys");
  return {
    keys: keys.map(({ name, weight }: Record<string, unknown>): PolicyKey => {
      return { name: String(name), weight: parseWeight(weight, `the weight of ${name}`) };
    }),
    deployment: parseWeight(deployment, "the policy's deployment threshold"),
    keyManagement: parseWeight(keyManagement, "the policy's key management threshold"),
  };
}

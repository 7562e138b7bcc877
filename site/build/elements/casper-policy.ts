import { h } from "preact";
import { renderToString } from "preact-render-to-string";
import { CasperPolicy } from "../../lesson/elements/casper-policy.tsx";
import { explainImpossible, MAX_POLICY_KEYS, type PolicyKey } from "../../lesson/elements/policy.ts";
import { parseWeight } from "./attributes.ts";
import type { ElementPage, ElementUse, LessonElement } from "./element.ts";

/** A policy: what every set of signers may do. */
export const casperPolicy: LessonElement = {
  name: "casper-policy",
  usage: '<casper-policy keys="Manager 4, Clerk 1" deployment="3" key-management="4">',
  required: ["keys", "deployment", "key-management"],
  optional: [],
  wraps: false,
  render: renderPolicy,
};

function renderPolicy(use: ElementUse, page: ElementPage): string {
  const { raw, attributes } = use;
  const keys = parseKeys(attributes["keys"] ?? "", raw, page);
  const deployment = parseWeight(attributes["deployment"] ?? "", "deployment", raw, page);
  const keyManagement = parseWeight(attributes["key-management"] ?? "", "key-management", raw, page);
  const policy = { keys, deployment, keyManagement };
  const [impossible] = explainImpossible(policy);
  if (impossible !== undefined) {
    throw page.error(raw, `no account can have this policy, so change its numbers. ${impossible}`);
  }
  return `${renderToString(h(CasperPolicy, policy))}\n`;
}

function parseKeys(text: string, raw: string, page: ElementPage): readonly PolicyKey[] {
  const keys = text.split(",").map((entry) => {
    const [whole, name = "", weight = ""] = /^\s*(.*\S)\s+(\S+)\s*$/.exec(entry) ?? [];
    if (whole === undefined) {
      throw page.error(raw, `"${entry.trim()}" is no key: write a name and a weight, as Manager 4.`);
    }
    return { name, weight: parseWeight(weight, `the weight of ${name}`, raw, page) };
  });
  const twice = keys.find(({ name }, index) => keys.findIndex((other) => other.name === name) < index);
  if (twice) throw page.error(raw, `there are two keys ${twice.name}: name one of them otherwise.`);
  if (keys.length > MAX_POLICY_KEYS)
    throw page.error(raw, `a policy shows at most ${MAX_POLICY_KEYS} keys: take some away.`);
  return keys;
}

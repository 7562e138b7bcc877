import {
  type Account,
  type AccountHash,
  type AssociatedKey,
  sumWeights,
  withoutAssociatedKey,
} from "../../../runner/chain/account.ts";
import type { Deploy } from "../../../runner/chain/deploy.ts";
import { execute } from "../../../runner/chain/execute.ts";
import { explainHostCall } from "../../../runner/chain/explain.ts";
import { hostContract } from "../../../runner/chain/host-contract.ts";
import { findReach } from "../../account/reach.ts";
import { words } from "../../words/words.ts";

/** How many keys a policy may have: each further one doubles the sets of signers, and four have 15. */
export const MAX_POLICY_KEYS = 4;

/** A key of a policy, under the name of who holds it. */
export interface PolicyKey {
  readonly name: string;
  readonly weight: number;
}

/** Who holds keys, what they weigh, and what they need together. */
export interface Policy {
  readonly keys: readonly PolicyKey[];
  readonly deployment: number;
  readonly keyManagement: number;
}

/** Some of the keys, and what they may do when exactly they sign. */
export interface SignerSet {
  readonly names: readonly string[];
  readonly weight: number;
  readonly mayDeploy: boolean;
  readonly mayManageKeys: boolean;
}

/** An answer in yes or no, and one sentence that says why. */
export interface Finding {
  readonly question: string;
  readonly yes: boolean;
  readonly reason: string;
}

/** Every set of at least one signer: single keys first, all of them last; 2^n − 1 sets of n keys. */
export function signerSets(policy: Policy): readonly SignerSet[] {
  const account = toAccount(policy);
  const indices = policy.keys.map((_, index) => index);
  const sets = Array.from({ length: 2 ** indices.length - 1 }, (_, bits) =>
    indices.filter((index) => ((bits + 1) >> index) & 1),
  );
  return sets
    .sort((left, right) => left.length - right.length || compareLists(left, right))
    .map((set) => {
      const { weight, refusal, managesKeys } = findReach(account, set.map(hashOf));
      const names = set.map((index) => policy.keys[index]?.name ?? "");
      return { names, weight, mayDeploy: refusal === undefined, mayManageKeys: managesKeys };
    });
}

/** Why the chain would not set the policy's thresholds, one sentence for each that it refuses. */
export function explainImpossible(policy: Policy): readonly string[] {
  const { deployment, keyManagement } = policy;
  const total = sumWeights(toAccount(policy).associatedKeys);
  // From thresholds that refuse nothing; deployment is judged beside key management, as far as that can be set.
  const sentences = [
    explainThreshold({ ...policy, deployment: 0, keyManagement: 0 }, "KeyManagement", keyManagement),
    explainThreshold(
      { ...policy, deployment: 0, keyManagement: Math.min(keyManagement, total) },
      "Deployment",
      deployment,
    ),
  ];
  return sentences.filter((sentence) => sentence !== null);
}

/** What becomes of the policy when a key is lost, and when one is stolen. */
export function findWeaknesses(policy: Policy): readonly Finding[] {
  return [findLoss(policy), findTakeover(policy), findStolenDeploys(policy)];
}

function findLoss(policy: Policy): Finding {
  const account = toAccount(policy);
  const { keyManagement } = policy;
  const said = words().policy;
  const fatal = policy.keys.flatMap(({ name }, index) => {
    const rest = sumWeights(withoutAssociatedKey(account, hashOf(index)).associatedKeys);
    const alive = policy.keys.length > 1 && rest >= keyManagement;
    return alive ? [] : [{ name, rest }];
  });
  const question = said.canBeLost;
  const first = fatal[0];
  if (first === undefined) return { question, yes: true, reason: said.allReplaceable(keyManagement) };
  const reason =
    policy.keys.length === 1 ? said.onlyKey(first.name) : said.withoutKey(first.name, first.rest, keyManagement);
  return { question, yes: false, reason };
}

function findTakeover({ keys, keyManagement }: Policy): Finding {
  const { name, weight } = heaviestOf(keys);
  const said = words().policy;
  const question = said.thiefManages;
  if (weight < keyManagement) return { question, yes: false, reason: said.noneManages(weight, keyManagement) };
  return { question, yes: true, reason: said.aloneManages(name, weight, keyManagement) };
}

function findStolenDeploys({ keys, deployment }: Policy): Finding {
  const { name, weight } = heaviestOf(keys);
  const said = words().policy;
  const question = said.thiefDeploys;
  if (weight < deployment) return { question, yes: false, reason: said.noneDeploys(weight, deployment) };
  return { question, yes: true, reason: said.aloneDeploys(name, weight, deployment) };
}

function heaviestOf(keys: readonly PolicyKey[]): PolicyKey {
  return keys.reduce((best, key) => (key.weight > best.weight ? key : best));
}

function explainThreshold(before: Policy, action: "Deployment" | "KeyManagement", threshold: number): string | null {
  const account = toAccount(before);
  const deploy: Deploy = {
    signers: account.associatedKeys.map(({ accountHash }) => accountHash),
    calls: [{ function: "set_action_threshold", arguments: [action, threshold] }],
  };
  const result = execute(account, deploy, hostContract);
  return result.outcome === "reverted" ? explainHostCall(account, deploy, result.trace, 0) : null;
}

/** An account with the policy's keys; hashes are made up, and say the key's place. */
function toAccount({ keys, deployment, keyManagement }: Policy): Account {
  return {
    accountHash: hashOf(0),
    actionThresholds: { deployment, keyManagement },
    associatedKeys: keys.map(({ weight }, index): AssociatedKey => ({ accountHash: hashOf(index), weight })),
    mainPurse: "uref-policy",
    namedKeys: [],
  };
}

function hashOf(index: number): AccountHash {
  return `account-hash-${index.toString(16).padStart(2, "0").repeat(32)}`;
}

function compareLists(left: readonly number[], right: readonly number[]): number {
  const index = left.findIndex((value, place) => value !== right[place]);
  return index < 0 ? 0 : (left[index] ?? 0) - (right[index] ?? 0);
}

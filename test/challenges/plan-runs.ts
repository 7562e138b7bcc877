import { exampleHash, type KeyName } from "../../challenges/cases/setting.ts";
import { findChallenge } from "../../challenges/catalogue.ts";
import type { Weight } from "../../runner/chain/account.ts";
import type { Contract } from "../../runner/chain/contract.ts";
import { judge } from "../../runner/suite/judge.ts";
import { plainContract } from "../chain/plain-contract.ts";

/** What an account is to become: weights by key, where `null` takes the key away, and both thresholds. */
export interface Target {
  readonly weights: Readonly<Partial<Record<KeyName, Weight | null>>>;
  readonly deployment: Weight;
  readonly keyManagement: Weight;
}

/** A plan that turns the account into the target with one deploy of these signers, in an order that cannot fail. */
export function planTo({ weights, deployment, keyManagement }: Target, signers: readonly KeyName[]): Contract {
  return plainContract(({ function: name, arguments: [number] }, host) => {
    if (name === "signers") return { kind: "list", values: number === 1 ? [] : signers.map(exampleHash) };
    const answers = [host.setActionThreshold(0, 0), host.setActionThreshold(1, 0)];
    for (const [digits, weight] of Object.entries(weights)) {
      const key = exampleHash(digits);
      if (weight === null) answers.push(host.removeAssociatedKey(key));
      else if (host.updateAssociatedKey(key, weight) !== 0) answers.push(host.addAssociatedKey(key, weight));
    }
    answers.push(host.setActionThreshold(1, keyManagement), host.setActionThreshold(0, deployment));
    if (answers.some((answer) => answer !== 0)) throw new Error(`the test asks for what cannot be: ${answers}`);
    return { kind: "nothing" };
  });
}

/** The cases of a challenge's suite that a plan misses. */
export function missedBy(challengeId: string, plan: Contract): readonly string[] {
  const challenge = findChallenge(challengeId);
  if (challenge === undefined) throw new Error(`there is no challenge ${challengeId}`);
  return challenge
    .suite(1)
    .filter((scenario) => judge(scenario, plan).kind !== "passed")
    .map(({ id }) => id.split("/")[1] ?? id);
}

/** Every choice of one value from each list. */
export function choicesOf(...lists: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return lists.reduce<readonly (readonly number[])[]>(
    (choices, list) => choices.flatMap((choice) => list.map((value) => [...choice, value])),
    [[]],
  );
}

/** The whole numbers from 0 up to this one. */
export function upTo(last: number): readonly number[] {
  return Array.from({ length: last + 1 }, (_, value) => value);
}

import { type Account, type AccountHash, findAssociatedKey } from "../chain/account.ts";
import { canAuthorize, canDeploy, canManageKeys, weightOfSigners } from "../chain/authorization.ts";
import { printKeys } from "../chain/explain.ts";
import type { Goal } from "../model/challenge.ts";

/** Why a goal is not reached: a sentence for the learner, and in few words what should be and what is. */
export interface MissedGoal {
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
}

type GoalOf<Kind extends Goal["kind"]> = Extract<Goal, { kind: Kind }>;

/** What signers can do together. Managing keys is done in a deploy, so it needs both thresholds. */
interface Reach {
  readonly deploy: boolean;
  readonly manageKeys: boolean;
}

/** Looks whether a goal is reached by a plan of so many deploys; `null` where it is. */
export function judgeGoal(goal: Goal, account: Account, deploys: number): MissedGoal | null {
  switch (goal.kind) {
    case "deploys":
      return judgeDeploys(goal.atMost, deploys);
    case "reach":
      return judgeReach(goal, account);
    case "powerless":
      return judgePowerless(goal, account);
    case "all":
      return goal.goals.map((one) => judgeGoal(one, account, deploys)).find((missed) => missed !== null) ?? null;
  }
}

function judgeDeploys(atMost: number, deploys: number): MissedGoal | null {
  if (deploys <= atMost) return null;
  const wanted = printDeploys(atMost);
  return {
    message: `Your plan takes ${printDeploys(deploys)}; ${wanted} can do it.`,
    expected: wanted,
    actual: printDeploys(deploys),
  };
}

function printDeploys(count: number): string {
  return count === 1 ? "1 deploy" : `${count} deploys`;
}

function judgeReach({ signers, mayDeploy, mayManageKeys }: GoalOf<"reach">, account: Account): MissedGoal | null {
  const who = printKeys(signers);
  const expected = `${who} ${printReach({ deploy: mayDeploy, manageKeys: mayManageKeys })}`;
  const strangers = signers.filter((signer) => findAssociatedKey(account, signer) === undefined);
  if (strangers.length > 0) return { ...explainStrangers(strangers, mayDeploy), expected };
  const may = reachOf(signers, account);
  if (may.deploy === mayDeploy && may.manageKeys === mayManageKeys) return null;
  const { deployment, keyManagement } = account.actionThresholds;
  const [does, needs, has] =
    may.deploy === mayDeploy
      ? ["manage keys", `key management needs ${keyManagement}`, may.manageKeys]
      : ["deploy", `deployment needs ${deployment}`, may.deploy];
  const they = signers.length > 1 ? "they" : "it";
  return {
    message: `Afterwards ${weigh(signers, account)}; ${needs}: ${they} ${has ? `may ${does}, but should not` : `may not ${does}, but should`}.`,
    expected,
    actual: `${who} ${printReach(may)}`,
  };
}

function explainStrangers(strangers: readonly AccountHash[], mayDeploy: boolean): Omit<MissedGoal, "expected"> {
  const several = strangers.length > 1;
  const actual = `${printKeys(strangers)} ${several ? "are no associated keys" : "is not an associated key"}`;
  if (mayDeploy) {
    const sign = several ? "they sign" : "it signs";
    return { message: `Afterwards ${actual}, so the chain refuses every deploy that ${sign}.`, actual };
  }
  const should = several ? "they should be, and do nothing" : "it should be one, and do nothing";
  return { message: `Afterwards ${actual}; ${should} without others.`, actual };
}

function judgePowerless({ keys, beside }: GoalOf<"powerless">, account: Account): MissedGoal | null {
  const associated = account.associatedKeys.map((key) => key.accountHash);
  const suspects = associated.filter((key) => (keys === "others" ? !beside.includes(key) : keys.includes(key)));
  const helped = subsetsOf(associated.filter((key) => beside.includes(key))).find((others) =>
    addsTo(others, suspects, account),
  );
  if (helped === undefined) return null;
  const who = printKeys(suspects);
  const together = [...suspects, ...helped];
  const may = printReach(reachOf(together, account));
  const expected = `${who} may do nothing`;
  const actual = `${printKeys(together)} ${may}`;
  if (helped.length === 0) {
    const they = suspects.length > 1 ? "they" : "it";
    return {
      message: `Afterwards ${weigh(suspects, account)}: ${they} ${may}; ${they} should not be able to do anything.`,
      expected,
      actual,
    };
  }
  const without = printReach(reachOf(helped, account));
  const message = `Afterwards ${weigh(suspects, account)}: with ${who}, ${printKeys(helped)} ${may}; without, ${printKeys(helped)} ${without}.`;
  return { message, expected, actual };
}

/** Whether the suspects, all of them at once, let these others do more. More signers never weigh less, so all suffices. */
function addsTo(others: readonly AccountHash[], suspects: readonly AccountHash[], account: Account): boolean {
  const without = reachOf(others, account);
  const together = reachOf([...others, ...suspects], account);
  return together.deploy !== without.deploy || together.manageKeys !== without.manageKeys;
}

/** Every choice of the keys, beginning with none of them; small choices come before those that hold them. */
function subsetsOf(keys: readonly AccountHash[]): readonly (readonly AccountHash[])[] {
  const subsets: (readonly AccountHash[])[] = [[]];
  for (const key of keys) subsets.push(...subsets.map((subset) => [...subset, key]));
  return subsets;
}

function reachOf(signers: readonly AccountHash[], account: Account): Reach {
  const deploy = canAuthorize(account, signers) && canDeploy(account, signers);
  return { deploy, manageKeys: deploy && canManageKeys(account, signers) };
}

/** "a1 weighs 3", "b2 and c3 weigh 2 together". */
function weigh(signers: readonly AccountHash[], account: Account): string {
  const weight = weightOfSigners(account, signers);
  const who = printKeys(signers);
  return signers.length > 1 ? `${who} weigh ${weight} together` : `${who} weighs ${weight}`;
}

function printReach({ deploy, manageKeys }: Reach): string {
  if (manageKeys) return "may deploy and manage keys";
  return deploy ? "may deploy, but not manage keys" : "may do nothing";
}

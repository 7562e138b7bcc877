import { type Account, findAssociatedKey } from "../chain/account.ts";
import { canAuthorize, canDeploy, canManageKeys, weightOfSigners } from "../chain/authorization.ts";
import { printKeys } from "../chain/explain.ts";
import type { Goal } from "../model/challenge.ts";

/** Why a goal is not reached: a sentence for the learner, and in few words what should be and what is. */
export interface MissedGoal {
  readonly message: string;
  readonly expected: string;
  readonly actual: string;
}

type Reach = Extract<Goal, { kind: "reach" }>;

/** Looks whether a goal is reached; `null` where it is. */
export function judgeGoal(goal: Goal, account: Account, deploys: number): MissedGoal | null {
  return goal.kind === "reach" ? judgeReach(goal, account) : judgeDeploys(goal.atMost, deploys);
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

function judgeReach(goal: Reach, account: Account): MissedGoal | null {
  const may = reachOf(goal, account);
  if (may.deploy === goal.mayDeploy && may.manageKeys === goal.mayManageKeys) return null;
  return {
    message: explainReach(goal, account, may),
    expected: printReach(goal.mayDeploy, goal.mayManageKeys),
    actual: printReach(may.deploy, may.manageKeys),
  };
}

/** Managing keys is done in a deploy, so it needs both. */
function reachOf({ signers }: Reach, account: Account): { deploy: boolean; manageKeys: boolean } {
  const deploy = canAuthorize(account, signers) && canDeploy(account, signers);
  return { deploy, manageKeys: deploy && canManageKeys(account, signers) };
}

function explainReach({ signers, mayDeploy }: Reach, account: Account, may: { deploy: boolean }): string {
  const who = printKeys(signers);
  const stranger = signers.find((signer) => findAssociatedKey(account, signer) === undefined);
  if (stranger !== undefined) {
    return `${printKeys([stranger])} is not an associated key afterwards, so the chain refuses every deploy that it signs.`;
  }
  const { deployment, keyManagement } = account.actionThresholds;
  const aboutDeploying = may.deploy !== mayDeploy;
  const [does, needed] = aboutDeploying ? ["deploy", deployment] : ["manage keys", keyManagement];
  const weight = weightOfSigners(account, signers);
  const verb = signers.length > 1 ? "weigh" : "weighs";
  const outcome = weight >= needed ? `may ${does}, but should not` : `may not ${does}, but should`;
  return `Afterwards ${who} ${verb} ${weight}${signers.length > 1 ? " together" : ""}; ${does === "deploy" ? "deployment" : "key management"} needs ${needed}: ${signers.length > 1 ? "they" : "it"} ${outcome}.`;
}

function printReach(deploy: boolean, manageKeys: boolean): string {
  if (manageKeys) return "may deploy and manage keys";
  return deploy ? "may deploy, may not manage keys" : "may do nothing";
}

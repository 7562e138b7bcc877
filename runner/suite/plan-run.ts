import type { Account, AccountHash } from "../chain/account.ts";
import { isAccountHash } from "../chain/account-json.ts";
import type { Call, CallResult, Contract } from "../chain/contract.ts";
import type { Deploy, DeployResult } from "../chain/deploy.ts";
import { ask, execute } from "../chain/execute.ts";
import type { PlanScenario } from "../model/challenge.ts";

/** A plan with more deploys than this is not followed further. */
const MAX_DEPLOYS = 10;

/** One deploy of a plan. */
export interface PlannedDeploy {
  readonly deploy: Deploy;
  readonly call: Call;
  readonly before: Account;
  readonly result: DeployResult;
}

/** Why a plan cannot be followed to its end. */
export type PlanBreak =
  /** `signers` gave no list of account hashes; `wrong` is the first text that is none, if it was a list. */
  | {
      readonly kind: "no-signers";
      readonly call: Call;
      readonly answer: CallResult;
      readonly wrong: string | undefined;
    }
  /** Keys sign whose secret key is lost. */
  | {
      readonly kind: "lost-keys";
      readonly call: Call;
      readonly signers: readonly AccountHash[];
      readonly lost: readonly AccountHash[];
    }
  /** The chain refused the plan's last deploy, or its `call` did not come to its end. */
  | { readonly kind: "deploy"; readonly planned: PlannedDeploy }
  /** There is always another deploy. */
  | { readonly kind: "endless"; readonly call: Call; readonly deploys: number };

/** What a plan came to. */
export interface PlanRun {
  /** The deploys that were sent, in order. */
  readonly deploys: readonly PlannedDeploy[];
  /** The account after them. */
  readonly account: Account;
  /** `null` where the plan came to its end. */
  readonly broken: PlanBreak | null;
  /** The limit of the sandbox that ended the contract, if one did. */
  readonly stopped: Extract<CallResult, { kind: "stopped" }> | null;
}

/** A run that is still going on. */
interface Progress {
  readonly deploys: readonly PlannedDeploy[];
  readonly account: Account;
}

/** What comes next: a run that has ended, or one deploy more. */
type Step = { readonly ended: PlanRun } | { readonly planned: PlannedDeploy };

/** Sends the learner's deploys, one after the other, until the plan ends or breaks. */
export function followPlan(scenario: PlanScenario, contract: Contract): PlanRun {
  let progress: Progress = { deploys: [], account: scenario.account };
  for (;;) {
    if (scenario.deploys === "one" && progress.deploys.length === 1) return endRun(progress, null);
    const step = takeStep(scenario, contract, progress);
    if ("ended" in step) return step.ended;
    progress = { deploys: [...progress.deploys, step.planned], account: step.planned.result.account };
    const answer = answerOf(step.planned);
    if (answer?.kind === "stopped") return { ...endRun(progress, null), stopped: answer };
    if (!hasRun(step.planned)) return endRun(progress, { kind: "deploy", planned: step.planned });
  }
}

function takeStep(scenario: PlanScenario, contract: Contract, progress: Progress): Step {
  const { deploys, account } = progress;
  const args = scenario.deploys === "one" ? [] : [deploys.length];
  const question: Call = { function: "signers", arguments: args };
  const answer = ask(account, question, contract);
  if (answer.kind === "stopped") return { ended: { ...endRun(progress, null), stopped: answer } };
  const wrong = answer.kind === "list" ? answer.values.find((value) => !isAccountHash(value)) : undefined;
  if (answer.kind !== "list" || wrong !== undefined) {
    return { ended: endRun(progress, { kind: "no-signers", call: question, answer, wrong }) };
  }
  const signers = answer.values.filter(isAccountHash);
  if (signers.length === 0 && deploys.length > 0) return { ended: endRun(progress, null) };
  if (deploys.length === MAX_DEPLOYS) {
    return { ended: endRun(progress, { kind: "endless", call: question, deploys: MAX_DEPLOYS }) };
  }
  const call: Call = { function: "call", arguments: args };
  const lost = scenario.lostKeys.filter((key) => signers.includes(key));
  if (lost.length > 0) return { ended: endRun(progress, { kind: "lost-keys", call, signers, lost }) };
  const deploy: Deploy = { signers, calls: [call] };
  return { planned: { deploy, call, before: account, result: execute(account, deploy, contract) } };
}

function endRun(progress: Progress, broken: PlanBreak | null): PlanRun {
  return { ...progress, broken, stopped: null };
}

/** What `call` came to; `undefined` where the chain refused the deploy. */
export function answerOf({ result }: PlannedDeploy): CallResult | undefined {
  return result.outcome === "refused" ? undefined : result.results[0];
}

/** Whether the deploy took effect and `call` has nothing to complain of. An Ok says no more than nothing does. */
function hasRun(planned: PlannedDeploy): boolean {
  const kind = answerOf(planned)?.kind;
  return kind === "nothing" || kind === "ok";
}

import { sameAccount } from "../chain/account.ts";
import type { Contract } from "../chain/contract.ts";
import type { PlanScenario } from "../model/challenge.ts";
import type { Failure } from "../model/failure.ts";
import { explainBreak, explainWithSetback } from "./explain-plan.ts";
import { judgeGoal, type MissedGoal } from "./goal.ts";
import { type Judgement, keptTrace } from "./judgement.ts";
import { answerOf, followPlan, type PlanRun } from "./plan-run.ts";

/** What happened last in a plan: the part of a failure that does not depend on the goal. */
type Scene = Pick<Failure, "call" | "signers" | "before" | "after" | "trace" | "location">;

/**
 * Follows the learner's plan, deploy by deploy, and looks whether the goal is reached. A plan that breaks, or that
 * leaves keys and thresholds as they were, misses every goal: keeping what is there already is no merit of its own.
 */
export function judgePlan(scenario: PlanScenario, contract: Contract): Judgement {
  const run = followOnce(scenario, contract);
  if (run.stopped) return { kind: "stopped", result: run.stopped };
  const missed = findMissed(scenario, run);
  if (missed === null) return { kind: "passed" };
  return { kind: "failed", message: missed.message, failure: toFailure(scenario, findScene(run), missed) };
}

/** What each contract's plan came to. */
const runs = new WeakMap<Contract, { readonly scenario: PlanScenario; readonly run: PlanRun }>();

/**
 * One run for all goals of a task: a contract keeps what it writes on globals, so that it could follow another plan for
 * each goal.
 */
function followOnce(scenario: PlanScenario, contract: Contract): PlanRun {
  const known = runs.get(contract);
  if (known && isSameTask(known.scenario, scenario)) return known.run;
  const run = followPlan(scenario, contract);
  runs.set(contract, { scenario, run });
  return run;
}

/** Whether two scenarios differ in their goals alone. */
function isSameTask(left: PlanScenario, right: PlanScenario): boolean {
  if (left.account !== right.account || left.deploys !== right.deploys) return false;
  return left.lostKeys.join() === right.lostKeys.join();
}

function findMissed({ account, goal }: PlanScenario, run: PlanRun): MissedGoal | null {
  if (run.broken) return explainBreak(run.broken);
  const missed = sameAccount(account, { ...run.account, namedKeys: account.namedKeys })
    ? {
        message: "Your plan changes nothing: afterwards the account is as it was before.",
        expected: "a changed account",
        actual: "the account as it was",
      }
    : judgeGoal(goal, run.account, run.deploys.length);
  return missed && explainWithSetback(missed, run.deploys);
}

/** The deploy that failed or was not sent, else the last one. */
function findScene({ account, broken, deploys }: PlanRun): Scene {
  const last = deploys.at(-1);
  if ((broken === null || broken.kind === "deploy") && last !== undefined) {
    const answer = answerOf(last);
    return {
      call: last.call,
      signers: last.deploy.signers,
      before: last.before,
      after: last.result.account,
      trace: keptTrace(last.result),
      location: answer?.kind === "threw" ? answer.location : null,
    };
  }
  if (broken === null || broken.kind === "deploy") throw new Error("a plan that did not break has a deploy");
  const answer = broken.kind === "no-signers" ? broken.answer : null;
  return {
    call: broken.call,
    signers: broken.kind === "lost-keys" ? broken.signers : [],
    before: account,
    after: account,
    trace: [],
    location: answer?.kind === "threw" ? answer.location : null,
  };
}

function toFailure({ example }: PlanScenario, scene: Scene, { expected, actual }: MissedGoal): Failure {
  return {
    ...scene,
    example,
    expected: { result: expected, account: null },
    actual: { result: actual, account: scene.after },
    calls: [{ call: scene.call, expected, actual }],
  };
}

import type { Account, AccountHash } from "../chain/account.ts";
import { isAccountHash } from "../chain/account-json.ts";
import type { Call, CallResult, Contract } from "../chain/contract.ts";
import type { Deploy, DeployResult } from "../chain/deploy.ts";
import { ask, execute } from "../chain/execute.ts";
import { explainRefusal, printCall } from "../chain/explain.ts";
import type { PlanScenario } from "../model/challenge.ts";
import type { Failure } from "../model/failure.ts";
import { explainEnd } from "./explain-failure.ts";
import { judgeGoal } from "./goal.ts";
import { type Judgement, MAX_TRACE } from "./judgement.ts";
import { printResult } from "./words.ts";

/** A plan with more deploys than this is not followed further. */
const MAX_DEPLOYS = 10;

/** One deploy of a plan. */
interface PlannedDeploy {
  readonly deploy: Deploy;
  readonly before: Account;
  readonly result: DeployResult;
}

/** What a plan came to. */
interface PlanRun {
  readonly deploys: readonly PlannedDeploy[];
  readonly account: Account;
  /** Why it could not be followed to its end, and the call where it broke. */
  readonly broken: { readonly message: string; readonly call: Call; readonly came: string } | null;
  readonly stopped: Extract<CallResult, { kind: "stopped" }> | null;
}

/** Follows the learner's plan, deploy by deploy, and looks whether the goal is reached. */
export function judgePlan(scenario: PlanScenario, contract: Contract): Judgement {
  const run = followPlan(scenario, contract);
  if (run.stopped) return { kind: "stopped", result: run.stopped };
  if (run.broken) {
    const { message, call, came } = run.broken;
    return { kind: "failed", message, failure: toFailure(scenario, run, call, "a deploy that runs to its end", came) };
  }
  const judged = judgeGoal(scenario.goal, run.account, run.deploys.length);
  if (judged === null) return { kind: "passed" };
  const call = run.deploys.at(-1)?.deploy.calls[0] ?? callOf(scenario, 0, "call");
  return {
    kind: "failed",
    message: judged.message,
    failure: toFailure(scenario, run, call, judged.expected, judged.actual),
  };
}

function followPlan(scenario: PlanScenario, contract: Contract): PlanRun {
  const deploys: PlannedDeploy[] = [];
  let account = scenario.account;
  const end = (broken: PlanRun["broken"], stopped: PlanRun["stopped"] = null): PlanRun => ({
    deploys,
    account,
    broken,
    stopped,
  });
  const most = scenario.deploys === "one" ? 1 : MAX_DEPLOYS;
  for (let number = 0; number < most; number += 1) {
    const question = callOf(scenario, number, "signers");
    const answer = ask(account, question, contract);
    if (answer.kind === "stopped") return end(null, answer);
    const signers = parseSigners(answer);
    if (typeof signers === "string") return end(explainSigners(question, answer, signers));
    if (signers.length === 0 && number > 0) return end(null);
    const deploy: Deploy = { signers, calls: [callOf(scenario, number, "call")] };
    const result = execute(account, deploy, contract);
    deploys.push({ deploy, before: account, result });
    const stopped = result.outcome === "refused" ? undefined : result.results.find((one) => one.kind === "stopped");
    if (stopped) return end(null, stopped);
    const broken = findBroken(scenario, deploy, result);
    if (broken) return end(broken);
    account = result.account;
  }
  return end(null);
}

function callOf(scenario: PlanScenario, number: number, name: "call" | "signers"): Call {
  return { function: name, arguments: scenario.deploys === "one" ? [] : [number] };
}

/** The signers, or in words what is wrong with the answer. */
function parseSigners(answer: CallResult): readonly AccountHash[] | string {
  if (answer.kind !== "list") return printResult(answer);
  const wrong = answer.values.find((value) => !isAccountHash(value));
  if (wrong !== undefined) return `a list with ${JSON.stringify(wrong.slice(0, 90))}`;
  return answer.values.filter(isAccountHash);
}

function explainSigners(call: Call, answer: CallResult, came: string): PlanRun["broken"] {
  const message =
    explainEnd(call.function, answer) ?? `${printCall(call)} returned ${came}; a list of account hashes was expected.`;
  return { message, call, came };
}

/** Why a deploy of the plan did not do what its `call` says, if it did not. */
function findBroken({ deploys }: PlanScenario, { calls }: Deploy, result: DeployResult): PlanRun["broken"] {
  const [call] = calls;
  if (call === undefined) throw new Error("a deploy of a plan makes one call");
  const which = deploys === "one" ? "Your deploy" : `The deploy of ${printCall(call)}`;
  if (result.outcome === "refused") {
    const message = `${which} was not run. ${explainRefusal(result.refusal)}`;
    return { message, call, came: "the deploy was refused" };
  }
  const answer = result.results[0];
  if (answer === undefined) throw new Error("a deploy that ran has an answer");
  if (answer.kind === "nothing" || answer.kind === "ok") return null;
  const came = printResult(answer);
  const ended = explainEnd("call", answer);
  if (ended !== undefined) return { message: ended, call, came };
  const message =
    answer.kind === "reverted"
      ? `${which} was undone: call ended it with ${came}.`
      : `call returned ${came}; it should return nothing.`;
  return { message, call, came };
}

/** The last deploy of the plan as a failed test's scenario. */
function toFailure(scenario: PlanScenario, run: PlanRun, call: Call, expected: string, actual: string): Failure {
  const last = run.deploys.at(-1);
  const result = last?.result;
  const answer = result === undefined || result.outcome === "refused" ? undefined : result.results[0];
  return {
    example: scenario.example,
    call,
    signers: last?.deploy.signers ?? [],
    expected: { result: expected, account: null },
    actual: { result: actual, account: result?.account ?? scenario.account },
    calls: [{ call, expected, actual }],
    before: last?.before ?? scenario.account,
    after: result?.account ?? scenario.account,
    trace: result === undefined || result.outcome === "refused" ? [] : result.trace.slice(0, MAX_TRACE),
    location: answer?.kind === "threw" ? answer.location : null,
  };
}

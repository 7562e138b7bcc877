import type { CallResult, Contract } from "../chain/contract.ts";
import type { DeployResult } from "../chain/deploy.ts";
import { execute } from "../chain/execute.ts";
import type { DeployScenario, Scenario } from "../model/challenge.ts";
import type { CallOutcome, Failure } from "../model/failure.ts";
import { findDifference, stateAfter } from "./account-difference.ts";
import { explainFailure } from "./explain-failure.ts";
import { judgePlan } from "./judge-plan.ts";
import { type Judgement, keptTrace } from "./judgement.ts";
import { isExpected, printExpectedAnswer, printResult } from "./words.ts";

/** Plays the scenario with the learner's contract and compares what came of it with what is expected. */
export function judge(scenario: Scenario, contract: Contract): Judgement {
  return scenario.kind === "plan" ? judgePlan(scenario, contract) : judgeDeploy(scenario, contract);
}

function judgeDeploy(scenario: DeployScenario, contract: Contract): Judgement {
  const result = execute(scenario.account, scenario.deploy, contract);
  const results = result.outcome === "refused" ? [] : result.results;
  const stopped = results.find((answer) => answer.kind === "stopped");
  if (stopped) return { kind: "stopped", result: stopped };
  const blamed = findBlamed(scenario, result);
  if (blamed === null) return { kind: "passed" };
  const failure = toFailure(scenario, result, blamed);
  return { kind: "failed", failure, message: explainFailure(scenario, result, blamed) };
}

/** The index of the first call with a wrong answer, or of the last where only the account differs; `null` if all is right. */
function findBlamed(scenario: DeployScenario, result: DeployResult): number | null {
  const { expected, deploy } = scenario;
  const last = deploy.calls.length - 1;
  if (result.outcome === "refused") return expected.results === null ? null : last;
  if (expected.results === null) return last;
  const results: readonly CallResult[] = result.results;
  for (const [index, answer] of expected.results.entries()) {
    if (!isExpected(results[index], answer)) return index;
  }
  return findDifference(expected, stateAfter(result)) === null ? null : last;
}

function toFailure(scenario: DeployScenario, result: DeployResult, blamed: number): Failure {
  const { account: before, deploy, expected } = scenario;
  const results = result.outcome === "refused" ? [] : result.results;
  const calls: CallOutcome[] = deploy.calls.map((call, index) => {
    const answer = results[index];
    return { call, expected: printExpected(scenario, index), actual: answer ? printResult(answer) : null };
  });
  const outcome = calls[blamed];
  const answer = results[blamed];
  if (outcome === undefined) throw new Error(`${scenario.id} has no call ${blamed}`);
  return {
    example: scenario.example,
    call: outcome.call,
    signers: deploy.signers,
    expected: { result: outcome.expected, account: expected.account },
    actual: { result: outcome.actual ?? "the deploy was refused", account: result.account },
    calls,
    before,
    after: result.account,
    trace: keptTrace(result),
    location: answer?.kind === "threw" ? answer.location : null,
  };
}

function printExpected(scenario: DeployScenario, index: number): string {
  const answer = scenario.expected.results?.[index];
  return answer === undefined ? "the chain refuses the deploy" : printExpectedAnswer(answer);
}

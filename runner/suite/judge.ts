import { sameAccount } from "../chain/account.ts";
import type { CallResult, Contract } from "../chain/contract.ts";
import type { DeployResult } from "../chain/deploy.ts";
import { execute } from "../chain/execute.ts";
import type { Scenario } from "../model/challenge.ts";
import type { CallOutcome, Failure } from "../model/failure.ts";
import { explainFailure } from "./explain-failure.ts";
import { printCode, printResult } from "./words.ts";

/** What a scenario came to. */
export type Judgement =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly message: string; readonly failure: Failure }
  /** A limit of the sandbox ended the contract; no further scenario can run. */
  | { readonly kind: "stopped"; readonly result: Extract<CallResult, { kind: "stopped" }> };

/** The longest trace that a failure keeps. */
const MAX_TRACE = 200;

/** Sends the scenario's deploy to its account and compares answers and account with what is expected. */
export function judge(scenario: Scenario, contract: Contract): Judgement {
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
function findBlamed(scenario: Scenario, result: DeployResult): number | null {
  const { expected, deploy } = scenario;
  const last = deploy.calls.length - 1;
  if (result.outcome === "refused") return expected.results === null ? null : last;
  if (expected.results === null) return last;
  for (const [index, code] of expected.results.entries()) {
    if (!isCode(result.results[index], code)) return index;
  }
  return sameAccount(expected.account, result.account) ? null : last;
}

function isCode(result: CallResult | undefined, code: number): boolean {
  if (result?.kind === "ok") return code === 0;
  return result?.kind === "err" && result.error === code;
}

function toFailure(scenario: Scenario, result: DeployResult, blamed: number): Failure {
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
    trace: result.outcome === "refused" ? [] : result.trace.slice(0, MAX_TRACE),
    location: answer?.kind === "threw" ? answer.location : null,
  };
}

function printExpected(scenario: Scenario, index: number): string {
  const code = scenario.expected.results?.[index];
  return code === undefined ? "the chain refuses the deploy" : printCode(code);
}

import type { CallResult } from "../chain/contract.ts";
import type { DeployResult } from "../chain/deploy.ts";
import { explainHostCall, printCall } from "../chain/explain.ts";
import type { Scenario } from "../model/challenge.ts";
import { findDifference, printCode, printResult } from "./words.ts";

/**
 * Why a test failed, in one or two plain sentences: what the chain said and why, what the function should have
 * returned, and what it did.
 * @param blamed the index of the call that is blamed
 */
export function explainFailure(scenario: Scenario, result: DeployResult, blamed: number): string {
  const call = scenario.deploy.calls[blamed];
  const code = scenario.expected.results?.[blamed];
  if (call === undefined || code === undefined || result.outcome === "refused") {
    throw new Error(`${scenario.id} expects answers of a deploy that the chain refuses, or the other way round`);
  }
  const answer = result.results[blamed];
  if (answer === undefined) throw new Error(`${scenario.id} has no answer for call ${blamed}`);
  if (answer.kind === "ok" || answer.kind === "err") return explainAnswer(scenario, result, blamed, code, answer);
  return explainEnd(call.function, answer, code);
}

type Answer = Extract<CallResult, { kind: "ok" | "err" }>;

function explainAnswer(
  scenario: Scenario,
  result: Extract<DeployResult, { outcome: "reverted" | "committed" }>,
  blamed: number,
  code: number,
  answer: Answer,
): string {
  const call = scenario.deploy.calls[blamed];
  if (call === undefined) throw new Error(`${scenario.id} has no call ${blamed}`);
  const reason = explainChain(scenario, result, blamed);
  if (printResult(answer) !== printCode(code)) {
    return `${reason} ${printCall(call)} should return ${printCode(code)}; yours returned ${printResult(answer)}.`;
  }
  const difference = findDifference(scenario.expected.account, result.account);
  return `${printCall(call)} returned ${printCode(code)}, as it should, but afterwards ${difference ?? "the account differs"}.`;
}

/** What the chain said last during the call that is blamed. */
function explainChain(
  scenario: Scenario,
  result: Extract<DeployResult, { outcome: "reverted" | "committed" }>,
  blamed: number,
): string {
  const index = result.trace.findLastIndex((hostCall) => hostCall.call === blamed);
  if (index < 0) return "Your function did not ask the chain.";
  return explainHostCall(scenario.account, scenario.deploy, result.trace, index);
}

function explainEnd(name: string, answer: Exclude<CallResult, Answer>, code: number): string {
  const wanted = printCode(code);
  switch (answer.kind) {
    case "missing":
      return answer.came === "nothing (undefined)"
        ? `There is no exported function ${name}: write "export function ${name}(…)".`
        : `${name} is exported, but it is ${answer.came}; a function was expected.`;
    case "not-a-result":
      return `${name} returned ${answer.came}; a Result was expected, here ${wanted}${hintFor(answer.came)}.`;
    case "reverted":
      return `${name} called runtime.revert(${answer.error}), which undoes the whole deploy; return ${wanted} instead.`;
    case "threw":
      if (answer.message.startsWith("TODO")) return `${name} is not written yet.`;
      return `${name} threw an exception (${answer.message})${printPlace(answer)}, which undoes the whole deploy; it should return ${wanted}.`;
    case "stopped":
      throw new Error("a stopped contract is not a failed test");
  }
}

function hintFor(came: string): string {
  if (came === "a Promise") return "; a contract does not wait: take async away";
  return came === "nothing (undefined)" ? "; is a return missing?" : "";
}

function printPlace({ location }: Extract<CallResult, { kind: "threw" }>): string {
  return location ? ` at ${location.file}:${location.line}:${location.column}` : "";
}

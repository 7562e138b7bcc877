import type { Call, CallResult } from "../chain/contract.ts";
import type { DeployResult } from "../chain/deploy.ts";
import { explainHostCall, isRefused, printCall } from "../chain/explain.ts";
import type { DeployScenario, ExpectedAnswer } from "../model/challenge.ts";
import { findDifference, stateAfter } from "./account-difference.ts";
import { isExpected, printCode, printExpectedAnswer, printResult, printThrown } from "./words.ts";

/** A deploy that the chain ran. */
type Run = Extract<DeployResult, { outcome: "reverted" | "committed" }>;

/** The call that is blamed, with what it should have come to. */
interface Blamed {
  readonly scenario: DeployScenario;
  readonly result: Run;
  readonly index: number;
  readonly expected: ExpectedAnswer;
  /** The exported function. */
  readonly name: string;
  /** The call as code. */
  readonly code: string;
}

/**
 * Why a test failed, in one or two plain sentences: what the chain said and why, what the function should have
 * come to, and what it did.
 * @param index which call is blamed
 */
export function explainFailure(scenario: DeployScenario, result: DeployResult, index: number): string {
  const call = scenario.deploy.calls[index];
  const expected = scenario.expected.results?.[index];
  if (call === undefined || expected === undefined || result.outcome === "refused") {
    throw new Error(`${scenario.id} expects answers of a deploy that the chain refuses, or the other way round`);
  }
  const answer = result.results[index];
  if (answer === undefined) throw new Error(`${scenario.id} has no answer for call ${index}`);
  const blamed: Blamed = { scenario, result, index, expected, name: nameOf(call), code: printCall(call) };
  if (isExpected(answer, expected)) return explainAccount(blamed);
  return explainEnd(call.function, answer) ?? explainAnswer(blamed, answer);
}

/** A session's `call` reads better with its brackets. */
function nameOf({ function: name }: Call): string {
  return name === "call" ? "call()" : name;
}

/** Where the answer is right and the account is not. */
function explainAccount({ scenario, result, expected, code }: Blamed): string {
  const difference = findDifference(scenario.expected, stateAfter(result));
  const answered = expected === "nothing" ? "ran to its end" : `returned ${printExpectedAnswer(expected)}`;
  return `${code} ${answered}, as it should, but afterwards ${difference ?? "the account differs"}.`;
}

/** What is wrong whatever was expected: no such function, or an exception. */
export function explainEnd(name: string, answer: CallResult): string | undefined {
  if (answer.kind === "missing") {
    return answer.came === "nothing (undefined)"
      ? `There is no exported function ${name}: write "export function ${name}(…)".`
      : `${name} is exported, but it is ${answer.came}; a function was expected.`;
  }
  if (answer.kind !== "threw") return undefined;
  if (answer.message.startsWith("TODO")) return `${name} is not written yet.`;
  return `${name} ${printThrown(answer)}, which undoes the whole deploy.${hintForThrown(answer.message)}`;
}

/** Functions of earlier challenges are not there by themselves. */
function hintForThrown(message: string): string {
  const [, missing] = /^ReferenceError: '?([\w$]+)'? is not defined$/.exec(message) ?? [];
  return missing === undefined ? "" : ` Write ${missing} in your file, or copy it there.`;
}

function explainAnswer(blamed: Blamed, answer: CallResult): string {
  const { expected, name, code } = blamed;
  if (typeof expected === "object") {
    return `${explainRefused(blamed)}${code} should end the deploy with ${printExpectedAnswer(expected)}; yours came to ${printResult(answer)}.`;
  }
  if (answer.kind === "reverted") {
    const instead = expected === "nothing" ? "every call can succeed here" : `return ${printCode(expected)} instead`;
    const reason = expected === "nothing" ? explainRefused(blamed) : "";
    return `${reason}${name} called ${printResult(answer)}, which undoes the whole deploy; ${instead}.`;
  }
  if (expected === "nothing") return `${name} returned ${printCame(answer)}; it should return nothing.`;
  if (answer.kind !== "ok" && answer.kind !== "err") {
    const came = printCame(answer);
    return `${name} returned ${came}; a Result was expected, here ${printCode(expected)}${hintFor(came)}.`;
  }
  return `${explainChain(blamed)} ${code} should return ${printCode(expected)}; yours returned ${printResult(answer)}.`;
}

/** What the chain said last during the call. */
function explainChain({ scenario, result, index }: Blamed): string {
  const last = result.trace.findLastIndex((hostCall) => hostCall.call === index);
  if (last < 0) return "Your function did not ask the chain.";
  return explainHostCall(scenario.account, scenario.deploy, result.trace, last);
}

/** The last thing that the chain would not do during the call, with a space after it; empty where it did everything. */
function explainRefused({ scenario, result, index }: Blamed): string {
  const last = result.trace.findLastIndex((hostCall) => hostCall.call === index && isRefused(hostCall));
  return last < 0 ? "" : `${explainHostCall(scenario.account, scenario.deploy, result.trace, last)} `;
}

/** What was returned, in words that name JavaScript's own. */
function printCame(answer: CallResult): string {
  if (answer.kind === "not-a-result") return answer.came;
  return answer.kind === "nothing" ? "nothing (undefined)" : printResult(answer);
}

function hintFor(came: string): string {
  if (came === "a Promise") return "; a contract does not wait: take async away";
  return came === "nothing (undefined)" ? "; is a return missing?" : "";
}

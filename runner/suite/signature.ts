import { blake2b } from "@noble/hashes/blake2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Scenario } from "../model/challenge.ts";
import type { Failure } from "../model/failure.ts";
import type { TestResult } from "../model/grade.ts";

/**
 * How the tests of one function failed, as a short hash: which tests, which answers came, and what became of the
 * account. Seeded tests are left out, so that the seed changes nothing. Two submissions with the same signature go
 * wrong in the same way.
 */
export function signatureOf(
  tests: readonly TestResult[],
  scenarios: readonly Scenario[],
  functionName: string,
): string {
  const counted = new Set(scenarios.filter((one) => one.group === functionName && !one.seeded).map((one) => one.id));
  const lines = tests
    .filter((test) => test.outcome === "failed" && counted.has(test.id))
    .map((test) => `${test.id} ${describeFailure(test)}`);
  return shortHashOf(lines.sort().join("\n"));
}

/** A hash of what a suite tests: ids, accounts, deploys, expectations and points. */
export function hashOfScenarios(scenarios: readonly Scenario[]): string {
  return shortHashOf(JSON.stringify(scenarios));
}

function describeFailure({ failure }: TestResult): string {
  if (failure === null) return "";
  const answers = failure.calls.map(({ actual }) => withoutMessage(actual ?? "nothing"));
  return JSON.stringify([answers, failure.after, ...storedIn(failure)]);
}

/** What was stored, which the account shows only as addresses. */
function storedIn({ trace }: Failure): readonly unknown[] {
  return trace
    .filter((hostCall) => hostCall.function.startsWith("new_"))
    .map(({ function: name, arguments: args }) => [name, args.flat().sort()]);
}

/** Which exception was thrown does not matter: its text is the learner's own. */
function withoutMessage(answer: string): string {
  return answer.startsWith("an exception: ") ? "an exception" : answer;
}

function shortHashOf(text: string): string {
  return bytesToHex(blake2b(utf8ToBytes(text), { dkLen: 8 }));
}

import type { Location } from "../../runner/chain/contract.ts";
import { isKeyFunction } from "../../runner/chain/failure-codes.ts";
import type { Failure } from "../../runner/model/failure.ts";
import type { Grade, Misconception, TestResult } from "../../runner/model/grade.ts";
import { compareAccounts, type DifferenceKind } from "./deploy-steps-outcome.ts";
import { groupBy } from "./group-by.ts";

/** Why a test failed, without what differs from test to test: accounts, keys, numbers. */
export type Reason =
  /** A known wrong idea, said in a sentence of the challenge's. */
  | { readonly kind: "known"; readonly message: string }
  | { readonly kind: "not-written" }
  | { readonly kind: "not-exported" }
  | { readonly kind: "threw"; readonly location: Location }
  /** A wrong answer. `chain` is what the chain answered last, `null` where it was asked for nothing. */
  | { readonly kind: "answer"; readonly chain: string | null; readonly expected: string; readonly actual: string }
  /** A right answer, but another account than it should be; the first thing that differs. */
  | { readonly kind: "account"; readonly difference: DifferenceKind }
  /** Anything else: the grader's own sentence. */
  | { readonly kind: "sentence"; readonly message: string };

/** Failed tests with one reason. */
export interface FailedGroup {
  /** The same for the same reason, in any run. */
  readonly key: string;
  readonly reason: Reason;
  /** The functions that were called, each once. */
  readonly functions: readonly string[];
  /** The known wrong idea behind it, in a sentence of the challenge's, if there is one. */
  readonly known: string | null;
  /** At least one; the first is the example to be shown. */
  readonly tests: readonly [TestResult, ...TestResult[]];
}

/** The failed tests by reason, over all functions; the first cause first. */
export function groupFailed({ tests, misconceptions }: Grade): readonly FailedGroup[] {
  const failed = tests.filter(({ outcome }) => outcome === "failed").map((test) => ({ test, own: findReason(test) }));
  const named = failed.map(({ test, own }) => ({ test, reason: findKnown(own, test, failed, misconceptions) ?? own }));
  return [...groupBy(named, ({ reason }) => JSON.stringify(reason))].flatMap(([key, members]) => {
    const [first, ...others] = byExample(members.map(({ test }) => test));
    const reason = members[0]?.reason;
    if (first === undefined || reason === undefined) return [];
    const functions = [...new Set([first, ...others].map(functionOf))];
    const known = misconceptions.find((one) => functions.includes(one.function) || groupOf(first) === one.function);
    return [{ key, reason, functions, known: known?.message ?? null, tests: [first, ...others] as const }];
  });
}

interface Failed {
  readonly test: TestResult;
  readonly own: Reason;
}

/**
 * The known wrong idea behind a failed test, where that says more than the test's own reason: one idea can fail tests in
 * several ways, while several functions that fail in one and the same way have one reason, whatever each of theirs is called.
 */
function findKnown(own: Reason, test: TestResult, failed: readonly Failed[], all: readonly Misconception[]) {
  const reasonsOf = (name: string) =>
    new Set(failed.filter((one) => groupOf(one.test) === name).map((one) => JSON.stringify(one.own)));
  const key = JSON.stringify(own);
  const about = all.filter(
    ({ function: name }) => groupOf(test) === name || (calls(test, name) && reasonsOf(name).has(key)),
  );
  const [known] = about;
  if (known === undefined) return undefined;
  const alike = all.filter(({ function: name }) => [...reasonsOf(name)].join() === key);
  return alike.length > 1 && alike.includes(known) ? undefined : ({ kind: "known", message: known.message } as const);
}

/** Whether a test of several functions together calls this one. */
function calls({ failure }: TestResult, name: string): boolean {
  return failure?.calls.some(({ call }) => call.function === name) ?? false;
}

/** Example accounts are known from the lessons, so they come before all others. */
function byExample(tests: readonly TestResult[]): readonly TestResult[] {
  const order = ({ failure }: TestResult) => failure?.example ?? EXAMPLES + 1;
  return [...tests].sort((left, right) => order(left) - order(right));
}

/** So many example accounts there are. */
const EXAMPLES = 5;

/** The function whose call went wrong. */
function functionOf(test: TestResult): string {
  return test.failure?.call.function ?? groupOf(test);
}

/** What a test is about: a function, or several of them together. */
function groupOf({ id }: TestResult): string {
  return id.split("/")[0] ?? id;
}

/** The sentences and answers that are compared here are the grader's own words, see `runner/suite/words.ts`. */
function findReason({ message, failure }: TestResult): Reason {
  const sentence: Reason = { kind: "sentence", message: message ?? "" };
  const should = failure?.expected.account;
  if (!failure || !should) return sentence;
  const { expected, actual, before, location } = failure;
  if (actual.result.startsWith(`${THREW}TODO`)) return { kind: "not-written" };
  if (actual.result === "no such function") return { kind: "not-exported" };
  if (actual.result.startsWith(THREW)) return location === null ? sentence : { kind: "threw", location };
  if (!isRightAnswer(expected.result, actual.result)) {
    return { kind: "answer", chain: findChainAnswer(failure), expected: expected.result, actual: actual.result };
  }
  const difference = compareAccounts(should, actual.account, before).find(({ words }) => words !== null);
  return difference === undefined ? sentence : { kind: "account", difference: difference.kind };
}

const THREW = "an exception: ";

/** Whether an answer is what it should be. A session's `Ok` goes nowhere, so it is as good as nothing. */
export function isRightAnswer(expected: string, actual: string | null): boolean {
  if (actual === null) return false;
  return expected.split(" or ").includes(actual) || (expected === "nothing" && actual === "Ok(())");
}

/** What the chain answered last in the call that went wrong, to a question about keys or thresholds. */
function findChainAnswer({ trace, calls, call }: Failure): string | null {
  const index = calls.findIndex((one) => one.call === call);
  const asked = trace.findLast((hostCall) => hostCall.call === index && isKeyFunction(hostCall.function));
  // The thresholds' function has another name for it.
  return asked?.result === "PermissionDeniedError" ? "PermissionDenied" : (asked?.result ?? null);
}

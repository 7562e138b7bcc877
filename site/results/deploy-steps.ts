import { type Account, type Key, type NamedKey, sameAccount } from "../../runner/chain/account.ts";
import { accountBefore, explainHostCall, isRefused, printHostCall } from "../../runner/chain/explain.ts";
import type { Trace } from "../../runner/chain/trace.ts";
import type { Failure } from "../../runner/model/failure.ts";
import { listKeys } from "../account/key-names.ts";
import { words } from "../words/words.ts";

/** One place in a deploy, with the account as it is there. */
export interface DeployStep {
  readonly account: Account;
  /** The account one step earlier; `null` where the deploy begins. */
  readonly earlier: Account | null;
  /** Where this is: "Before the deploy", "After host call 2 of 3". */
  readonly place: string;
  /** The same with what happened there, for who cannot see the picture change. */
  readonly announcement: string;
}

/** How a deploy's account came to be another one at the end than its host calls left it. */
export type DeployEnd = "undone" | "more-calls";

/** What comes after the last host call; `null` where the account stays as that call left it. */
export function findEnd(failure: Failure): DeployEnd | null {
  if (isUndone(failure)) return "undone";
  // The trace of a long deploy is cut, so what it leaves can differ because more was called.
  return sameAccount(accountAt(failure, failure.trace.length), failure.after) ? null : "more-calls";
}

/** Whether the chain ran the deploy and took all of it back. A plan can also fail before there is a deploy. */
function isUndone({ calls, expected }: Failure): boolean {
  if (expected.account === null && expected.result !== "a deploy that runs to its end") return false;
  return calls.some(({ actual }) => actual !== null && UNDOING.test(actual));
}

/** How the grader words the answers that end a deploy, see `runner/suite/words.ts`. */
const UNDOING = /^(?:an exception: |runtime\.revert\(|no such function$)/;

/** The last step that there is: 0 is before the deploy, then each host call, then the end where it changes something. */
export function countSteps(failure: Failure): number {
  return failure.trace.length + (findEnd(failure) === null ? 0 : 1);
}

/**
 * One step of a failed test's deploy.
 * @param index 0 for before the deploy, else the number of the host call that was just answered
 * @throws RangeError for a step that there is not
 */
export function getStep(failure: Failure, index: number): DeployStep {
  const { before, after, trace, signers } = failure;
  const said = words().deploySteps;
  if (index === 0) {
    return {
      account: before,
      earlier: null,
      place: said.before,
      announcement: said.signedBy(said.before, listKeys(signers)),
    };
  }
  const earlier = accountAt(failure, index - 1);
  const hostCall = trace[index - 1];
  const end = findEnd(failure);
  if (hostCall !== undefined) {
    const number = (end === "more-calls" ? said.hostCallOfFirst : said.hostCall)(index, trace.length);
    const announcement = said.said(number, `${printHostCall(hostCall)} ${said.answered(hostCall.result)}`);
    return { account: accountAt(failure, index), earlier, place: said.after(number), announcement };
  }
  if (end === null || index !== trace.length + 1) throw new RangeError(`the deploy has no step ${index}`);
  const place = end === "undone" ? said.afterUndone : said.afterDeploy;
  return { account: after, earlier, place, announcement: said.said(place, explainEnd(end)) };
}

/** What the end of a deploy did to the account, in one sentence. */
export function explainEnd(end: DeployEnd): string {
  return end === "undone" ? words().deploySteps.undone : words().deploySteps.moreCalls;
}

/** Why the chain refused a host call, in one sentence; `null` where it did what was asked. */
export function findReason(failure: Failure, traceIndex: number): string | null {
  const hostCall = failure.trace[traceIndex];
  if (hostCall === undefined || !isRefused(hostCall)) return null;
  return explainHostCall(failure.before, deployOf(failure), failure.trace, traceIndex);
}

/** The account after so many host calls. */
function accountAt(failure: Failure, hostCalls: number): Account {
  const { before, trace } = failure;
  const account = accountBefore(before, deployOf(failure), trace, hostCalls);
  return { ...account, namedKeys: playNames(before.namedKeys, trace.slice(0, hostCalls)) };
}

/** The named keys after these host calls. */
function playNames(before: readonly NamedKey[], trace: Trace): readonly NamedKey[] {
  const names = new Map(before.map(({ name, key }) => [name, key]));
  for (const { function: called, arguments: given } of trace) {
    const [name, key] = given.map(String);
    if (name === undefined) continue;
    if (called === "put_key" && key !== undefined) names.set(name, key as Key);
    if (called === "remove_key") names.delete(name);
  }
  return [...names].map(([name, key]) => ({ name, key })).sort((left, right) => (left.name < right.name ? -1 : 1));
}

function deployOf({ signers, calls }: Failure) {
  return { signers, calls: calls.map(({ call }) => call) };
}

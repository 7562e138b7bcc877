import { type Account, sameAccount } from "../../runner/chain/account.ts";
import { accountBefore, explainHostCall, isRefused, printHostCall, printKeys } from "../../runner/chain/explain.ts";
import type { Failure } from "../../runner/model/failure.ts";

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
  const { before, after, trace } = failure;
  const last = accountAt(failure, trace.length);
  if (sameKeys(last, after)) return null;
  // The trace of a long deploy is cut, so what it leaves can also differ because more was called.
  return sameKeys(before, after) ? "undone" : "more-calls";
}

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
  if (index === 0) {
    const place = "Before the deploy";
    return { account: before, earlier: null, place, announcement: `${place}, signed by ${printKeys(signers)}` };
  }
  const earlier = accountAt(failure, index - 1);
  const hostCall = trace[index - 1];
  const end = findEnd(failure);
  if (hostCall !== undefined) {
    const number = `host call ${index} of ${end === "more-calls" ? "the first " : ""}${trace.length}`;
    const announcement = `${number}: ${printHostCall(hostCall)} answered ${hostCall.result}`;
    return { account: accountAt(failure, index), earlier, place: `After ${number}`, announcement };
  }
  if (end === null || index !== trace.length + 1) throw new RangeError(`the deploy has no step ${index}`);
  const place = end === "undone" ? "After the deploy was undone" : "After the deploy";
  return { account: after, earlier, place, announcement: `${place}: ${explainEnd(end)}` };
}

/** What the end of a deploy did to the account, in one sentence. */
export function explainEnd(end: DeployEnd): string {
  return end === "undone"
    ? "The deploy failed, so the chain undid all of it: the account is as it was before."
    : "Your code asked more than is listed here; this is what the account came to.";
}

/** Why the chain refused a host call, in one sentence; `null` where it did what was asked. */
export function findReason(failure: Failure, traceIndex: number): string | null {
  const hostCall = failure.trace[traceIndex];
  if (hostCall === undefined || !isRefused(hostCall)) return null;
  return explainHostCall(failure.before, deployOf(failure), failure.trace, traceIndex);
}

/** The account after so many host calls. */
function accountAt(failure: Failure, hostCalls: number): Account {
  return accountBefore(failure.before, deployOf(failure), failure.trace, hostCalls);
}

function deployOf({ signers, calls }: Failure) {
  return { signers, calls: calls.map(({ call }) => call) };
}

/** Named keys aside: the picture does not show them, and they are not played again. */
function sameKeys(left: Account, right: Account): boolean {
  return sameAccount({ ...left, namedKeys: [] }, { ...right, namedKeys: [] });
}

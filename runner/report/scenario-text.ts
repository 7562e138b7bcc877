import type { AccountHash } from "../chain/account.ts";
import { findAssociatedKey } from "../chain/account.ts";
import { weightOfSigners } from "../chain/authorization.ts";
import type { Call } from "../chain/contract.ts";
import { printCall, printHostCall, shortHash } from "../chain/explain.ts";
import type { CallOutcome, Failure } from "../model/failure.ts";
import { printAccountTable } from "./account-table.ts";
import type { Paint } from "./paint.ts";
import { padTo, showShort, wrapText } from "./visible-text.ts";

type Fact = readonly [label: string, value: string];

/** So many host calls are printed; JSON has more. */
const MAX_HOST_CALLS = 20;

/**
 * A failed test's scenario, a line an entry: the account before and after, signers, calls, answers, host calls.
 * @param columns what a line may take, where it can be broken
 */
export function printScenario(failure: Failure, paint: Paint, columns: number): readonly string[] {
  const facts: Fact[] = [
    ["signed by", printSigners(failure)],
    ...printCalls(failure, paint),
    ...printTrace(failure).map((line, index) => [index === 0 ? "host calls" : "", line] as const),
  ];
  const width = Math.max(...facts.map(([label]) => label.length));
  return [
    ...printAccountTable(failure, paint),
    ...facts.flatMap(([label, value]) =>
      wrapText(value, Math.max(20, columns - width - 4)).map(
        (line, index) => `  ${paint.quiet(padTo(index === 0 ? label : "", width))}  ${line}`,
      ),
    ),
  ];
}

/** A call as code; a suite may name anything, but the terminal gets no more than a line of it. */
function printShortCall(call: Call): string {
  return showShort(printCall(call), 200);
}

function printSigners({ before, signers }: Failure): string {
  const distinct = [...new Set(signers)];
  const names = distinct.map((signer: AccountHash) => {
    const key = findAssociatedKey(before, signer);
    return `${shortHash(signer)} (${key === undefined ? "not associated" : `weight ${key.weight}`})`;
  });
  if (names.length === 0) return "nobody";
  return names.length === 1 ? names.join() : `${names.join(", ")}: together ${weightOfSigners(before, distinct)}`;
}

/** One call has a line for each of its answers; of several, each has its own line. */
function printCalls(failure: Failure, paint: Paint): readonly Fact[] {
  const { calls } = failure;
  if (calls.length === 1) {
    return [
      ["call", printShortCall(failure.call)],
      ["expected", paint.good(failure.expected.result)],
      ["actual", printActual(failure.expected.result, failure.actual.result, paint)],
    ];
  }
  return calls.map((outcome, index) => [`call ${index + 1}`, printCallLine(outcome, paint)]);
}

function printCallLine({ call, expected, actual }: CallOutcome, paint: Paint): string {
  const line = `${printShortCall(call)}: expected ${paint.good(expected)}, actual `;
  return (
    line + (actual === null ? paint.quiet("not called: the deploy had ended") : printActual(expected, actual, paint))
  );
}

function printActual(expected: string, actual: string, paint: Paint): string {
  const text = showShort(actual);
  return expected === actual ? paint.good(text) : `${paint.bad(text)} ${paint.bad("✗")}`;
}

function printTrace({ trace, calls }: Failure): readonly string[] {
  if (trace.length === 0) return ["none: the chain was not asked"];
  const lines = trace.slice(0, MAX_HOST_CALLS).map((hostCall) => {
    const from = calls.length > 1 ? `call ${hostCall.call + 1}: ` : "";
    return showShort(`${from}${printHostCall(hostCall)} → ${hostCall.result}`, 200);
  });
  const more = trace.length - lines.length;
  return more > 0 ? [...lines, `… and ${more} more`] : lines;
}

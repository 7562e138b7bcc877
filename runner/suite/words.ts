import type { CallResult } from "../chain/contract.ts";
import type { ExpectedAnswer } from "../model/challenge.ts";

/** The numbers of `KeysManagerError`, the enum of `errors.ts`, with their names. */
const errorNames: ReadonlyMap<number, string> = new Map([
  [2, "PermissionDenied"],
  [3, "ThresholdViolation"],
  [4, "MaxKeysLimit"],
  [5, "DuplicateKey"],
  [6, "KeyManagementThreshold"],
  [7, "DeploymentThreshold"],
  [8, "InsufficientTotalWeight"],
]);

/** An expected answer as a learner reads it: `Ok(())` or `Err(PermissionDenied)`. */
export function printCode(code: number): string {
  return code === 0 ? "Ok(())" : `Err(${errorNames.get(code) ?? code})`;
}

/** What a call must come to, as a learner reads it. */
export function printExpectedAnswer(expected: ExpectedAnswer): string {
  if (expected === "nothing") return "nothing";
  if (typeof expected === "number") return printCode(expected);
  const names = expected.revertsWith.map(printRevert);
  return names.length > 3 ? "runtime.revert(…) with the error that the chain answered" : names.join(" or ");
}

/** Whether a call came to what it must. */
export function isExpected(result: CallResult | undefined, expected: ExpectedAnswer): boolean {
  if (result === undefined) return false;
  // An Ok that nobody asked for is thrown away: on the chain a session's answer goes nowhere.
  if (expected === "nothing") return result.kind === "nothing" || result.kind === "ok";
  if (typeof expected === "object") return result.kind === "reverted" && expected.revertsWith.includes(result.error);
  return expected === 0 ? result.kind === "ok" : result.kind === "err" && result.error === expected;
}

/** What a call came to, in a few words. */
export function printResult(result: CallResult): string {
  switch (result.kind) {
    case "ok":
      return printCode(0);
    case "err":
      return errorNames.has(result.error)
        ? printCode(result.error)
        : `Err(${result.error}), which is no KeysManagerError`;
    case "nothing":
      return "nothing";
    case "list":
      return printList(result.values);
    case "not-a-result":
      return result.came;
    case "threw":
      return `an exception: ${result.message}`;
    case "reverted":
      return printRevert(result.error);
    case "missing":
      return "no such function";
    case "stopped":
      return `stopped: ${result.limit}`;
  }
}

/** That a function threw, with what and where: "threw an exception (…) at keys_manager.ts:3:5". */
export function printThrown({ message, location }: Extract<CallResult, { kind: "threw" }>): string {
  const place = location === null ? "" : ` at ${location.file}:${location.line}:${location.column}`;
  return `threw an exception (${message})${place}`;
}

function printList(values: readonly string[]): string {
  return values.length === 0 ? "an empty list" : `a list of ${values.length} text${values.length === 1 ? "" : "s"}`;
}

function printRevert(error: number): string {
  const name = errorNames.get(error);
  return `runtime.revert(${name === undefined ? error : `KeysManagerError.${name}`})`;
}

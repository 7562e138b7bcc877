import type { CallResult, Location } from "../chain/contract.ts";
import type { Diagnostic } from "../model/diagnostic.ts";
import type { GradeError } from "../model/grade.ts";
import type { Limits } from "../model/limits.ts";
import type { LoadFailure } from "../sandbox/sandbox.ts";

/** More places than this are not listed: they follow from the first ones. */
const MAX_OTHERS = 20;

/** The code does not compile: the first complaint is the message, for the rest often follow from it. */
export function compileError(diagnostics: readonly Diagnostic[]): GradeError {
  const [first, ...others] = diagnostics;
  if (first === undefined) throw new Error("esbuild failed without a message");
  const message = `The code does not compile: ${first.message}`;
  const more = others.length > 0 && { others: others.slice(0, MAX_OTHERS) };
  return { kind: "compile", message, location: first.location, ...more };
}

/** The compiler did not come to an end. */
export function compileHangError(timeoutMs: number): GradeError {
  const message = `The code could not be compiled in ${timeoutMs / 1000} s; something in it is nested too deeply.`;
  return { kind: "compile", message, location: null };
}

/** The challenge's own file is not among the submitted ones. */
export function missingFileError(file: string, submitted: readonly string[]): GradeError {
  const came = submitted.length > 0 ? submitted.slice(0, 5).join(", ") : "no file at all";
  return { kind: "load", message: `There is no ${file}; submitted: ${came}.`, location: null };
}

/** More source than is graded. */
export function tooLargeError(bytes: number, limitBytes: number): GradeError {
  const [size, limit] = [Math.ceil(bytes / 1024), limitBytes / 1024];
  return { kind: "too-large", message: `The files are ${size} KiB; at most ${limit} KiB are graded.`, location: null };
}

/** The file ran, but gave no contract. */
export function loadError(failure: LoadFailure, file: string, limits: Limits): GradeError {
  if (failure.kind === "no-functions") {
    const names = failure.came.map(({ name }) => name);
    const wrong = failure.came.filter(({ came }) => came !== "nothing (undefined)");
    const but = wrong.map(({ name, came }) => ` (${name} is ${came}, not a function)`).join("");
    const none = names.length > 1 ? `none of ${names.join(", ")}` : `no ${names[0]}`;
    return { kind: "load", message: `${file} exports ${none}${but}: export the function.`, location: null };
  }
  const { ending } = failure;
  if (ending.kind === "stopped") return limitError(ending, limits, `while ${file} was loading`);
  const what = ending.kind === "threw" ? `threw an exception (${ending.message})` : "called runtime.revert";
  const location = ending.kind === "threw" ? ending.location : null;
  return { kind: "load", message: `${file} ${what} while it was loading, before any function was called.`, location };
}

/**
 * A limit ended the submission.
 * @param when in words, as "in set_threshold (Example 4)"
 */
export function limitError(
  stopped: Extract<CallResult, { kind: "stopped" }>,
  limits: Limits,
  when: string,
): GradeError {
  const { location } = stopped;
  switch (stopped.limit) {
    case "timeout":
      return {
        kind: "timeout",
        message: `Your code was stopped at the time limit of ${limits.timeoutMs / 1000} s, ${when}; ${findCause("a loop that does not end", location)}.`,
        location,
      };
    case "memory":
      return {
        kind: "memory",
        message: `Your code used more than the ${limits.memoryMb} MiB of memory that it may have, ${when}; ${findCause("something grows without end", location)}.`,
        location,
      };
    case "stack":
      return {
        kind: "memory",
        message: `Your code called itself too deeply and filled the call stack, ${when}; ${findCause("a recursion that does not end", location)}.`,
        location,
      };
  }
}

/**
 * The thread was ended from outside: QuickJS looks at the clock between its own steps, never inside a built-in call.
 */
export function hangError(limits: Limits): GradeError {
  const message = `Your code was stopped at the time limit of ${limits.timeoutMs / 1000} s, in the middle of one step; probably a call of a built-in function that does not end.`;
  return { kind: "timeout", message, location: null };
}

/** Our fault, said so. */
export function internalError(error: unknown): GradeError {
  const detail = error instanceof Error ? error.message : String(error);
  return {
    kind: "internal",
    message: `The grader itself failed (${detail}). This is our fault, not your code's: try again, and report it if it stays.`,
    location: null,
  };
}

function findCause(what: string, location: Location | null): string {
  return location ? `probably ${what}, near line ${location.line} of ${location.file}` : `probably ${what}`;
}

import type { AccountHash } from "../chain/account.ts";
import { type AccountJson, accountJson } from "../chain/account-json.ts";
import type { Call, Location } from "../chain/contract.ts";
import type { HostCall } from "../chain/trace.ts";
import type { CallOutcome, ExampleNumber, Failure } from "../model/failure.ts";
import type { Grade, GradeError, Misconception, TestResult } from "../model/grade.ts";
import type { Summary } from "./summary.ts";
import { showJson } from "./visible-text.ts";

/** A grade as programs read it: the fields in this order, durations in milliseconds to a microsecond. */
export interface GradeJson extends Omit<Grade, "tests" | "consoleLoadLines"> {
  readonly tests: readonly TestJson[];
}

/** A test with its scenario. */
export interface TestJson extends Omit<TestResult, "failure"> {
  readonly failure: FailureJson | null;
}

/** A scenario; its accounts are in the documentation's shape. */
export interface FailureJson {
  readonly example: ExampleNumber | null;
  readonly call: Call;
  readonly signers: readonly AccountHash[];
  readonly expected: AnswerJson;
  readonly actual: AnswerJson;
  readonly before: AccountJson;
  readonly after: AccountJson;
  readonly trace: readonly HostCall[];
  readonly calls: readonly CallOutcome[];
  readonly location: Location | null;
}

/** What a call answered, and the account afterwards. */
export interface AnswerJson {
  readonly result: string;
  readonly account: AccountJson | null;
}

/** The version of the JSON's shape; it changes when a reader of the old one would go wrong. */
const SCHEMA = 1;

/** What stands before the first grade of `{ "schema", "grades", "summary" }`; between two grades stands a comma. */
export function printJsonStart(): string {
  return `{ "schema": ${SCHEMA}, "grades": [`;
}

/** What stands after the last grade. */
export function printJsonEnd(summary: Summary): string {
  return `], "summary": ${printLine(summary)} }`;
}

/** A grade on one line. */
export function printJsonLine(grade: Grade): string {
  return printLine(gradeJson(grade));
}

/** A grade for `JSON.stringify`. Every field is named here, so that none gets out by being added to the model. */
export function gradeJson(grade: Grade): GradeJson {
  return {
    submission: grade.submission,
    challenge: grade.challenge,
    language: grade.language,
    outcome: grade.outcome,
    score: grade.score,
    maxScore: grade.maxScore,
    error: grade.error && errorJson(grade.error),
    misconceptions: grade.misconceptions.map(misconceptionJson),
    tests: grade.tests.map(testJson),
    console: grade.console,
    durationMs: roundDuration(grade.durationMs),
    seed: grade.seed,
    suite: grade.suite,
  };
}

function errorJson({ kind, message, location }: GradeError): GradeError {
  return { kind, message, location: location && locationJson(location) };
}

function locationJson({ file, line, column }: Location): Location {
  return { file, line, column };
}

function misconceptionJson({ id, function: name, message }: Misconception): Misconception {
  return { id, function: name, message };
}

function testJson({ id, title, outcome, durationMs, message, failure }: TestResult): TestJson {
  return {
    id,
    title,
    outcome,
    durationMs: roundDuration(durationMs),
    message,
    failure: failure && failureJson(failure),
  };
}

function failureJson(failure: Failure): FailureJson {
  return {
    example: failure.example,
    call: callJson(failure.call),
    signers: failure.signers,
    expected: answerJson(failure.expected),
    actual: answerJson(failure.actual),
    before: accountJson(failure.before),
    after: accountJson(failure.after),
    trace: failure.trace.map(hostCallJson),
    calls: failure.calls.map(({ call, expected, actual }) => ({ call: callJson(call), expected, actual })),
    location: failure.location && locationJson(failure.location),
  };
}

function answerJson({ result, account }: Failure["expected"]): AnswerJson {
  return { result, account: account && accountJson(account) };
}

function callJson({ function: name, arguments: args }: Call): Call {
  return { function: name, arguments: args };
}

function hostCallJson({ function: name, arguments: args, result, call }: HostCall): HostCall {
  return { function: name, arguments: args, result, call };
}

function roundDuration(durationMs: number): number {
  return Math.round(durationMs * 1000) / 1000;
}

function printLine(value: object): string {
  return showJson(JSON.stringify(value));
}

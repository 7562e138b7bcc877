import type { Account, AccountHash } from "../chain/account.ts";
import { AccountFormatError, parseAccount, parseAccountHash } from "../chain/account-json.ts";
import type { Call, Location } from "../chain/contract.ts";
import type { ContractArgument, ContractValue } from "../chain/contract-value.ts";
import type { HostCall } from "../chain/trace.ts";
import type { CallOutcome, Failure } from "../model/failure.ts";
import type { Grade, GradeError, Misconception, TestResult } from "../model/grade.ts";
import {
  GradeFormatError,
  JsonFields,
  readAmount,
  readChoice,
  readList,
  readOrNull,
  readText,
  readWhole,
  refuse,
} from "./json-fields.ts";

/**
 * Reads a grade as `gradeJson` writes it, strictly; printed again it gives the same bytes. What JSON does not hold is
 * lost: `consoleLoadLines` is 0.
 * @throws GradeFormatError
 */
export function parseGrade(json: unknown): Grade {
  const fields = new JsonFields(json, "");
  const outcome = fields.read("outcome", readChoice(["passed", "failed", "error"]));
  const error = fields.read("error", readOrNull(readError));
  if (outcome === "error" && error === null) throw refuse(error, "error", 'say what it is, as outcome is "error"');
  if (outcome !== "error" && error !== null) throw refuse(outcome, "outcome", "write error, as there is one");
  return {
    submission: fields.read("submission", readText),
    challenge: fields.read("challenge", readText),
    language: fields.read("language", readChoice(["typescript", "rust", "wasm"])),
    outcome,
    score: fields.read("score", readAmount),
    maxScore: fields.read("maxScore", readAmount),
    error,
    misconceptions: fields.read("misconceptions", readList(readMisconception)),
    tests: fields.read("tests", readList(readTest)),
    console: fields.read("console", readList(readText)),
    consoleLoadLines: 0,
    durationMs: fields.read("durationMs", readAmount),
    seed: fields.read("seed", readWhole(0)),
    suite: fields.read("suite", readText),
  };
}

function readError(json: unknown, where: string): GradeError {
  const fields = new JsonFields(json, where);
  return {
    kind: fields.read("kind", readChoice(["compile", "load", "timeout", "memory", "too-large", "internal"])),
    message: fields.read("message", readText),
    location: fields.read("location", readOrNull(readLocation)),
  };
}

function readLocation(json: unknown, where: string): Location {
  const fields = new JsonFields(json, where);
  return {
    file: fields.read("file", readText),
    line: fields.read("line", readWhole(1)),
    column: fields.read("column", readWhole(1)),
  };
}

function readMisconception(json: unknown, where: string): Misconception {
  const fields = new JsonFields(json, where);
  return {
    id: fields.read("id", readText),
    function: fields.read("function", readText),
    message: fields.read("message", readText),
  };
}

function readTest(json: unknown, where: string): TestResult {
  const fields = new JsonFields(json, where);
  return {
    id: fields.read("id", readText),
    title: fields.read("title", readText),
    outcome: fields.read("outcome", readChoice(["passed", "failed", "skipped"])),
    durationMs: fields.read("durationMs", readAmount),
    message: fields.read("message", readOrNull(readText)),
    failure: fields.read("failure", readOrNull(readFailure)),
  };
}

function readFailure(json: unknown, where: string): Failure {
  const fields = new JsonFields(json, where);
  return {
    example: fields.read("example", readOrNull(readChoice([1, 2, 3, 4, 5]))),
    call: fields.read("call", readCall),
    signers: fields.read("signers", readList(readAccountHash)),
    expected: fields.read("expected", readExpected),
    actual: fields.read("actual", readActual),
    calls: fields.read("calls", readList(readCallOutcome)),
    before: fields.read("before", readAccount),
    after: fields.read("after", readAccount),
    trace: fields.read("trace", readList(readHostCall)),
    location: fields.read("location", readOrNull(readLocation)),
  };
}

function readExpected(json: unknown, where: string): Failure["expected"] {
  const fields = new JsonFields(json, where);
  return { result: fields.read("result", readText), account: fields.read("account", readOrNull(readAccount)) };
}

function readActual(json: unknown, where: string): Failure["actual"] {
  const fields = new JsonFields(json, where);
  return { result: fields.read("result", readText), account: fields.read("account", readAccount) };
}

function readCallOutcome(json: unknown, where: string): CallOutcome {
  const fields = new JsonFields(json, where);
  return {
    call: fields.read("call", readCall),
    expected: fields.read("expected", readText),
    actual: fields.read("actual", readOrNull(readText)),
  };
}

function readCall(json: unknown, where: string): Call {
  const fields = new JsonFields(json, where);
  return { function: fields.read("function", readText), arguments: fields.read("arguments", readList(readArgument)) };
}

function readHostCall(json: unknown, where: string): HostCall {
  const fields = new JsonFields(json, where);
  return {
    function: fields.read("function", readText),
    arguments: fields.read("arguments", readList(readArgument)),
    result: fields.read("result", readText),
    call: fields.read("call", readWhole(0)),
  };
}

function readArgument(json: unknown, where: string): ContractArgument {
  return Array.isArray(json) ? readList(readValue)(json, where) : readValue(json, where);
}

function readValue(json: unknown, where: string): ContractValue {
  if (typeof json === "string" || typeof json === "number" || typeof json === "boolean") return json;
  throw refuse(json, where, "write a text, a number, true or false");
}

function readAccount(json: unknown, where: string): Account {
  return asGradeError(() => parseAccount(json, where));
}

function readAccountHash(json: unknown, where: string): AccountHash {
  return asGradeError(() => parseAccountHash(json, where));
}

/** An account's own error, as one of the grade's: its sentence names the place already. */
function asGradeError<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw error instanceof AccountFormatError ? new GradeFormatError(error.message) : error;
  }
}

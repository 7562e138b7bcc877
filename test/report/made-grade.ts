import assert from "node:assert/strict";
import { type Account, type AccountHash, withoutAssociatedKey } from "../../runner/chain/account.ts";
import type { Failure } from "../../runner/model/failure.ts";
import type { Grade, TestResult } from "../../runner/model/grade.ts";
import { exampleAccounts } from "../support/accounts.ts";

/** The hash that the documentation shortens to these two digits. */
export function hashOf(digits: string): AccountHash {
  return `account-hash-${digits.repeat(32)}`;
}

/** Example 2: a1 weighs 2, b2 weighs 1; deployment needs 1, key management 2. */
export function example2(): Account {
  const account = exampleAccounts[1];
  assert.ok(account);
  return account;
}

/** A key should have been removed from Example 2 and was not, though the function said Ok. */
export function madeFailure(changes: Partial<Failure> = {}): Failure {
  const before = example2();
  const call = { function: "remove_key_if_exists", arguments: [hashOf("b2")] };
  return {
    example: 2,
    call,
    signers: [hashOf("a1")],
    expected: { result: "Ok(())", account: withoutAssociatedKey(before, hashOf("b2")) },
    actual: { result: "Ok(())", account: before },
    calls: [{ call, expected: "Ok(())", actual: "Ok(())" }],
    before,
    after: before,
    trace: [],
    location: null,
    ...changes,
  };
}

/** A test that passed. */
export function passedTest(id: string, title: string): TestResult {
  return { id, title, outcome: "passed", durationMs: 0.5, message: null, failure: null };
}

/** A test that failed. */
export function failedTest(id: string, message: string, failure: Failure | null = madeFailure()): TestResult {
  return { id, title: `does what ${id} asks`, outcome: "failed", durationMs: 0.5, message, failure };
}

/** A grade with what a test needs in it; the outcome follows from the rest. */
export function madeGrade(changes: Partial<Grade> = {}): Grade {
  const tests = changes.tests ?? [];
  const failed = tests.some((test) => test.outcome === "failed");
  return {
    submission: "ada/keys_manager.ts",
    challenge: "keys-manager",
    language: "typescript",
    outcome: changes.error ? "error" : failed ? "failed" : "passed",
    score: 0,
    maxScore: 20,
    error: null,
    misconceptions: [],
    tests,
    console: [],
    consoleLoadLines: 0,
    durationMs: 12.5,
    seed: 1,
    suite: "keys-manager@0123abcd",
    ...changes,
  };
}

import fc from "fast-check";
import { type Account, type AccountHash, sortKeys } from "../../runner/chain/account.ts";
import type { ContractArgument } from "../../runner/chain/contract-value.ts";
import type { ExampleNumber, Failure } from "../../runner/model/failure.ts";
import type { Grade, GradeErrorKind, TestResult } from "../../runner/model/grade.ts";

/** Objects as the code makes them. */
const plain = { noNullPrototype: true } as const;

/** A learner's text: control characters, quotes, half pairs, other scripts. */
const text = fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.constantFrom("\ud800", '"', "\u2028", "=1+1"));
const whole = fc.nat();
const durationMs = fc.double({ min: 0, max: 1e6, noNaN: true });
const weight = fc.integer({ min: 0, max: 255 });
const accountHash = fc
  .integer({ min: 1, max: 255 })
  .map((byte): AccountHash => `account-hash-${byte.toString(16).padStart(2, "0").repeat(32)}`);

const account: fc.Arbitrary<Account> = fc.record(
  {
    accountHash,
    actionThresholds: fc.record({ deployment: weight, keyManagement: weight }, plain),
    associatedKeys: fc
      .uniqueArray(fc.record({ accountHash, weight }, plain), { selector: (key) => key.accountHash, maxLength: 4 })
      .map(sortKeys),
    mainPurse: fc.constant("uref-1234…"),
    namedKeys: fc
      .uniqueArray(fc.record({ name: text, key: accountHash }, plain), {
        selector: (entry) => entry.name,
        maxLength: 2,
      })
      .map((entries) => entries.sort((left, right) => (left.name < right.name ? -1 : 1))),
  },
  plain,
);

const value = fc.oneof(text, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
const argument: fc.Arbitrary<ContractArgument> = fc.oneof(value, fc.array(value, { maxLength: 2 }));
const args = fc.array(argument, { maxLength: 3 });
const call = fc.record({ function: text, arguments: args }, plain);
const location = fc.record({ file: text, line: fc.integer({ min: 1 }), column: fc.integer({ min: 1 }) }, plain);

const failure: fc.Arbitrary<Failure> = fc.record(
  {
    example: fc.constantFrom<ExampleNumber | null>(1, 2, 3, 4, 5, null),
    call,
    signers: fc.array(accountHash, { maxLength: 3 }),
    expected: fc.record({ result: text, account: fc.option(account) }, plain),
    actual: fc.record({ result: text, account }, plain),
    calls: fc.array(fc.record({ call, expected: text, actual: fc.option(text) }, plain), { maxLength: 2 }),
    before: account,
    after: account,
    trace: fc.array(fc.record({ function: text, arguments: args, result: text, call: whole }, plain), { maxLength: 2 }),
    location: fc.option(location),
  },
  plain,
);

const test: fc.Arbitrary<TestResult> = fc.record(
  {
    id: text,
    title: text,
    outcome: fc.constantFrom("passed", "failed", "skipped"),
    durationMs,
    message: fc.option(text),
    failure: fc.option(failure),
  },
  plain,
);

const error = fc.record(
  {
    kind: fc.constantFrom<GradeErrorKind>("compile", "load", "timeout", "memory", "too-large", "internal"),
    message: text,
    location: fc.option(location),
  },
  plain,
);

/** Any grade that is well formed, whether or not a suite could give it. */
export const anyGrade: fc.Arbitrary<Grade> = fc
  .record(
    {
      submission: text,
      challenge: text,
      language: fc.constantFrom<Grade["language"]>("typescript", "rust", "wasm"),
      outcome: fc.constantFrom<"passed" | "failed">("passed", "failed"),
      score: whole,
      maxScore: whole,
      error: fc.option(error),
      misconceptions: fc.array(fc.record({ id: text, function: text, message: text }, plain), { maxLength: 2 }),
      tests: fc.array(test, { maxLength: 3 }),
      console: fc.array(text, { maxLength: 3 }),
      consoleLoadLines: fc.constant(0),
      durationMs,
      seed: whole,
      suite: text,
    },
    plain,
  )
  .map((grade) => ({ ...grade, outcome: grade.error === null ? grade.outcome : "error" }));

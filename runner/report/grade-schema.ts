/**
 * The shapes of the JSON and JSON-lines reports as JSON Schema, draft 2020-12. They are written out as constants, so that
 * the compiler can hold them against the types of what is printed. A later version of this project may add fields
 * without a new number; then the schema that comes with it has them too.
 */
const draft = "https://json-schema.org/draft/2020-12/schema";

const text = { type: "string" } as const;
const textOrNull = { type: ["string", "null"] } as const;
const durationMs = { type: "number", minimum: 0, description: "Milliseconds, to a microsecond." } as const;
const weight = { type: "integer", minimum: 0, maximum: 255 } as const;
const accountHash = { type: "string", pattern: "^account-hash-[0-9a-f]{64}$" } as const;

const location = {
  type: "object",
  description: "A place in the learner's own file; lines and columns count from 1.",
  properties: {
    file: text,
    line: { type: "integer", minimum: 1 },
    column: { type: "integer", minimum: 1 },
  },
  required: ["file", "line", "column"],
  additionalProperties: false,
} as const;

const locationOrNull = { anyOf: [{ type: "null" }, location] } as const;

const account = {
  type: "object",
  description: "An account in the shape of Casper's documentation.",
  properties: {
    account_address: accountHash,
    action_thresholds: {
      type: "object",
      description: "What the signers of a deploy must weigh together, from 0 to 255.",
      properties: { deployment: weight, key_management: weight },
      required: ["deployment", "key_management"],
      additionalProperties: false,
    },
    associated_keys: {
      type: "array",
      maxItems: 100,
      items: {
        type: "object",
        properties: { account_address: accountHash, weight },
        required: ["account_address", "weight"],
        additionalProperties: false,
      },
    },
    main_purse: text,
    named_keys: {
      type: "array",
      items: {
        type: "object",
        properties: { name: text, key: text },
        required: ["name", "key"],
        additionalProperties: false,
      },
    },
  },
  required: ["account_address", "action_thresholds", "associated_keys", "main_purse", "named_keys"],
  additionalProperties: false,
} as const;

const accountOrNull = { anyOf: [{ type: "null" }, account] } as const;

const values = {
  type: "array",
  items: {
    anyOf: [
      { type: ["string", "number", "boolean"] },
      { type: "array", items: { type: ["string", "number", "boolean"] } },
    ],
  },
} as const;

const call = {
  type: "object",
  description: "A call of one of the contract's functions.",
  properties: { function: text, arguments: values },
  required: ["function", "arguments"],
  additionalProperties: false,
} as const;

const hostCall = {
  type: "object",
  description: "A call of one of the chain's functions, with its answer in the chain's words.",
  properties: {
    function: text,
    arguments: values,
    result: text,
    call: { type: "integer", minimum: 0, description: "Which of the deploy's calls made it, from 0." },
  },
  required: ["function", "arguments", "result", "call"],
  additionalProperties: false,
} as const;

const callOutcome = {
  type: "object",
  properties: {
    call,
    expected: text,
    actual: { ...textOrNull, description: "null where the deploy had ended before this call." },
  },
  required: ["call", "expected", "actual"],
  additionalProperties: false,
} as const;

const failure = {
  type: "object",
  description: "The scenario of a failed test, and where it went another way.",
  properties: {
    example: { enum: [1, 2, 3, 4, 5, null], description: "The documentation's example account; null for another." },
    call: { ...call, description: "The call that is blamed." },
    signers: { type: "array", items: accountHash },
    expected: {
      type: "object",
      description: "The right answer, and the account after it; null where many accounts would be right.",
      properties: { result: text, account: accountOrNull },
      required: ["result", "account"],
      additionalProperties: false,
    },
    actual: {
      type: "object",
      description: "What the learner's code answered, and the account after it.",
      properties: { result: text, account: accountOrNull },
      required: ["result", "account"],
      additionalProperties: false,
    },
    before: account,
    after: account,
    trace: { type: "array", description: "Every call of the chain's functions, in order.", items: hostCall },
    calls: { type: "array", description: "Every call of the deploy, in order.", items: callOutcome },
    location: { ...locationOrNull, description: "Where the learner's code threw, if it did." },
  },
  required: ["example", "call", "signers", "expected", "actual", "before", "after", "trace", "calls", "location"],
  additionalProperties: false,
} as const;

const test = {
  type: "object",
  properties: {
    id: { type: "string", description: "Stable, and unique in its challenge." },
    title: text,
    outcome: { enum: ["passed", "failed", "skipped"] },
    durationMs,
    message: { ...textOrNull, description: "One plain sentence for the learner; null unless the test failed." },
    failure: { anyOf: [{ type: "null" }, failure] },
  },
  required: ["id", "title", "outcome", "durationMs", "message", "failure"],
  additionalProperties: false,
} as const;

const error = {
  type: "object",
  description: "Why there is no score.",
  properties: {
    kind: {
      enum: ["compile", "load", "timeout", "memory", "too-large", "internal"],
      description: "internal is the grader's own fault, all others are the learner's.",
    },
    message: { type: "string", description: "A sentence or more for the learner." },
    location: locationOrNull,
  },
  required: ["kind", "message", "location"],
  additionalProperties: false,
} as const;

const misconception = {
  type: "object",
  description: "A known wrong idea that explains the failed tests of one function.",
  properties: { id: text, function: text, message: text },
  required: ["id", "function", "message"],
  additionalProperties: false,
} as const;

const grade = {
  type: "object",
  description: "The result of a submission. Same submission, suite and seed: the same result, durations apart.",
  properties: {
    submission: { type: "string", description: "As named on the command line." },
    challenge: text,
    language: { enum: ["typescript", "rust", "wasm"] },
    outcome: { enum: ["passed", "failed", "error"] },
    score: { type: "number", minimum: 0, description: "Points; 0 where there is an error." },
    maxScore: { type: "number", minimum: 0, description: "Points." },
    error: { anyOf: [{ type: "null" }, error] },
    misconceptions: { type: "array", description: "First cause first.", items: misconception },
    tests: { type: "array", description: "In the suite's order; empty where there is an error.", items: test },
    console: { type: "array", description: "What the submission printed, cut at the limit.", items: text },
    durationMs,
    seed: { type: "integer", minimum: 0 },
    suite: { type: "string", description: "The challenge, @ and a hash of the suite's content." },
  },
  required: [
    "submission",
    "challenge",
    "language",
    "outcome",
    "score",
    "maxScore",
    "error",
    "misconceptions",
    "tests",
    "console",
    "durationMs",
    "seed",
    "suite",
  ],
  additionalProperties: false,
} as const;

const count = { type: "integer", minimum: 0 } as const;

/** A grade: a line of the JSON-lines report. */
export const gradeSchema = {
  $schema: draft,
  $id: "urn:cosigner:schema:grade-1",
  title: "A grade by Cosigner",
  ...grade,
} as const;

/** The whole JSON report. */
export const reportSchema = {
  $schema: draft,
  $id: "urn:cosigner:schema:report-1",
  title: "Grades by Cosigner",
  type: "object",
  properties: {
    schema: { const: 1, description: "The version of this shape." },
    grades: { type: "array", description: "In the order of the command line.", items: grade },
    summary: {
      type: "object",
      description: "How many submissions ended how.",
      properties: { submissions: count, passed: count, failed: count, errored: count },
      required: ["submissions", "passed", "failed", "errored"],
      additionalProperties: false,
    },
  },
  required: ["schema", "grades", "summary"],
  additionalProperties: false,
} as const;

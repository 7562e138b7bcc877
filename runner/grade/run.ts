import type { Challenge, Scenario } from "../model/challenge.ts";
import type { Grade, GradeError, TestResult } from "../model/grade.ts";
import type { Limits } from "../model/limits.ts";
import type { LoadedContract } from "../sandbox/loaded-contract.ts";
import type { Sandbox } from "../sandbox/sandbox.ts";
import type { Compiled } from "./compile.ts";
import { limitError, loadError } from "./grade-error.ts";
import { findMisconceptions } from "./misconceptions.ts";
import type { BuiltSuite, SuiteCache, SuiteFacts } from "./suite-cache.ts";

/** What one run is about, beside the code. Plain data: it goes through messages between threads. */
export interface RunOptions {
  /** The submission's name. */
  readonly submission: string;
  readonly seed: number;
  readonly limits: Limits;
}

/** What running needs from its host. */
export interface RunTools {
  readonly sandbox: Sandbox;
  readonly suites: SuiteCache;
  /** A clock in milliseconds. */
  readonly now: () => number;
}

/** Hears of a run as it goes on. */
export interface RunEvents {
  /** The learner's code is about to run: the time limit counts from here. */
  readonly onStart?: (facts: SuiteFacts) => void;
  /** The time limit is reached, and the code is being stopped from within: there is no need to end its thread. */
  readonly onTimeUp?: () => void;
  readonly onTest?: (test: TestResult) => void;
}

/** What a run came to; the rest of a Grade is known before it. */
type Verdict = Pick<Grade, "outcome" | "score" | "error" | "misconceptions" | "tests" | "console" | "consoleLoadLines">;

/** What a contract has printed. */
type Printed = Pick<LoadedContract, "console" | "consoleLoadLines">;

const NOTHING_PRINTED: Printed = { console: [], consoleLoadLines: 0 };

/** The second half of a grading: runs the bundle against the challenge's suite, in the sandbox. */
export async function run(
  compiled: Compiled,
  challenge: Challenge,
  options: RunOptions,
  tools: RunTools,
  events: RunEvents = {},
): Promise<Grade> {
  const start = tools.now();
  const suite = tools.suites.get(challenge, options.seed);
  const verdict =
    "error" in compiled
      ? errorVerdict(compiled.error)
      : await runBundle(compiled, challenge, suite, options.limits, tools, events);
  return gradeOf(verdict, suite, options, tools.now() - start);
}

/** The grade of a submission that was not run to the end: its thread was ended, or something of ours failed. */
export function gradeOfError(error: GradeError, facts: SuiteFacts, options: RunOptions, durationMs: number): Grade {
  return gradeOf(errorVerdict(error), facts, options, durationMs);
}

function gradeOf(verdict: Verdict, facts: SuiteFacts, options: RunOptions, durationMs: number): Grade {
  return {
    submission: options.submission,
    challenge: facts.challenge,
    language: "typescript",
    outcome: verdict.outcome,
    score: verdict.score,
    maxScore: facts.maxScore,
    error: verdict.error,
    misconceptions: verdict.misconceptions,
    tests: verdict.tests,
    console: verdict.console,
    consoleLoadLines: verdict.consoleLoadLines,
    durationMs,
    seed: options.seed,
    suite: facts.name,
  };
}

function errorVerdict(error: GradeError, printed: Printed = NOTHING_PRINTED): Verdict {
  const { console, consoleLoadLines } = printed;
  return { outcome: "error", score: 0, error, misconceptions: [], tests: [], console, consoleLoadLines };
}

async function runBundle(
  compiled: Extract<Compiled, { bundle: unknown }>,
  challenge: Challenge,
  suite: BuiltSuite,
  limits: Limits,
  tools: RunTools,
  events: RunEvents,
): Promise<Verdict> {
  await tools.sandbox.prepare(limits.memoryMb);
  events.onStart?.({ challenge: suite.challenge, maxScore: suite.maxScore, name: suite.name });
  const { contract, failure } = await tools.sandbox.load(compiled.bundle, challenge.functions, limits, events.onTimeUp);
  try {
    if (failure) return errorVerdict(loadError(failure, challenge.file, limits), contract);
    return await runSuite(contract, challenge, suite, limits, events);
  } finally {
    tools.sandbox.release(contract);
  }
}

async function runSuite(
  contract: LoadedContract,
  challenge: Challenge,
  suite: BuiltSuite,
  limits: Limits,
  events: RunEvents,
): Promise<Verdict> {
  const { scenarios } = suite.runner;
  const result = await suite.runner.run(contract, events.onTest);
  if (result.kind === "stopped") {
    return errorVerdict(limitError(result.result, limits, describeTest(result.test)), contract);
  }
  return {
    outcome: result.tests.every((test) => test.outcome === "passed") ? "passed" : "failed",
    score: scoreOf(result.tests, scenarios),
    error: null,
    misconceptions: findMisconceptions(challenge, result.tests, scenarios),
    tests: result.tests,
    console: contract.console,
    consoleLoadLines: contract.consoleLoadLines,
  };
}

function describeTest(scenario: Scenario): string {
  const where = scenario.example === null ? "" : ` on Example ${scenario.example}`;
  return `in a test of ${scenario.group}${where}`;
}

function scoreOf(tests: readonly TestResult[], scenarios: readonly Scenario[]): number {
  const passed = new Set(tests.filter((test) => test.outcome === "passed").map((test) => test.id));
  return scenarios.reduce((sum, scenario) => sum + (passed.has(scenario.id) ? scenario.points : 0), 0);
}

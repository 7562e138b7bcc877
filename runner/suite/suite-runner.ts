import type { CallResult, Contract } from "../chain/contract.ts";
import type { Scenario } from "../model/challenge.ts";
import type { TestResult } from "../model/grade.ts";
import { judge } from "./judge.ts";
import type { Judgement } from "./judgement.ts";
import { createMocha, type MochaInstance, type MochaRunner } from "./mocha.ts";

/** What a suite came to: all of its tests, or the limit that ended it. */
export type SuiteRun =
  | { readonly kind: "done"; readonly tests: readonly TestResult[] }
  | { readonly kind: "stopped"; readonly test: Scenario; readonly result: Extract<CallResult, { kind: "stopped" }> };

/** What one run of the suite is about. */
interface Run {
  readonly contract: Contract;
  readonly onTest: ((test: TestResult) => void) | undefined;
  readonly judgements: Map<
    string,
    { readonly title: string; readonly judgement: Judgement; readonly durationMs: number }
  >;
  readonly tests: TestResult[];
  stopped: Extract<SuiteRun, { kind: "stopped" }> | undefined;
  /** An error of our own, which is never a learner's failed test. */
  fault: { readonly error: unknown } | undefined;
  runner: MochaRunner | undefined;
}

/**
 * Makes mocha count a test as failed; what failed is kept beside it, as data. One serves all tests: it would take longer
 * to trace and print a stack for each, which nobody reads, than to run them.
 */
const testFailed = Object.assign(new Error("the test failed"), { stack: "" });

/**
 * The hidden suite of a challenge for one seed, as mocha tests in the trusted realm. It is built once and run for any
 * number of contracts, one after the other.
 */
export class SuiteRunner {
  readonly scenarios: readonly Scenario[];
  readonly #now: () => number;
  #mocha: MochaInstance | undefined;
  #run: Run | undefined;

  /** @param now a clock in milliseconds */
  constructor(scenarios: readonly Scenario[], now: () => number) {
    this.scenarios = scenarios;
    this.#now = now;
  }

  /** Runs every test; `onTest` hears of each as it ends. */
  async run(contract: Contract, onTest?: (test: TestResult) => void): Promise<SuiteRun> {
    if (this.#run) throw new Error("a suite runs one contract at a time");
    const run: Run = {
      contract,
      onTest,
      judgements: new Map(),
      tests: [],
      stopped: undefined,
      fault: undefined,
      runner: undefined,
    };
    this.#run = run;
    this.#mocha ??= createMocha(
      ({ describe, it }) => this.#write(describe, it),
      (runner) => this.#listen(runner),
    );
    const mocha = this.#mocha;
    try {
      await new Promise<void>((resolve) => mocha.run(() => resolve()));
    } finally {
      this.#run = undefined;
      // What was aborted may hold on to its place; the next contract gets new tests.
      if (run.stopped || run.fault) this.dispose();
    }
    if (run.fault) throw run.fault.error;
    if (run.stopped) return run.stopped;
    if (run.tests.length !== this.scenarios.length) throw new Error("mocha did not run every test");
    return { kind: "done", tests: run.tests };
  }

  /** Takes mocha's listeners off the process. The next run builds the tests anew. */
  dispose(): void {
    this.#mocha?.dispose();
    this.#mocha = undefined;
  }

  #write(describe: (title: string, body: () => void) => void, it: (title: string, body: () => void) => unknown): void {
    for (const group of new Set(this.scenarios.map((scenario) => scenario.group))) {
      describe(group, () => {
        for (const scenario of this.scenarios.filter((one) => one.group === group))
          it(scenario.id, () => this.#test(scenario));
      });
    }
  }

  #test(scenario: Scenario): void {
    const run = this.#getRun();
    const start = this.#now();
    let judgement: Judgement;
    try {
      judgement = judge(scenario, run.contract);
    } catch (error) {
      run.fault = { error };
      run.runner?.abort();
      throw error;
    }
    run.judgements.set(scenario.id, { title: scenario.title, judgement, durationMs: this.#now() - start });
    if (judgement.kind === "stopped") {
      run.stopped = { kind: "stopped", test: scenario, result: judgement.result };
      run.runner?.abort();
    }
    if (judgement.kind !== "passed") throw testFailed;
  }

  #listen(runner: MochaRunner): void {
    this.#getRun().runner = runner;
    runner.on("pass", (test) => this.#report(test.title, "passed"));
    runner.on("fail", (test) => this.#report(test.title, "failed"));
  }

  #report(id: string, outcome: "passed" | "failed"): void {
    const run = this.#getRun();
    const entry = run.judgements.get(id);
    if (!entry || entry.judgement.kind === "stopped") return;
    const failed = entry.judgement.kind === "failed" ? entry.judgement : null;
    const test: TestResult = {
      id,
      title: entry.title,
      outcome,
      durationMs: entry.durationMs,
      message: failed?.message ?? null,
      failure: failed?.failure ?? null,
    };
    run.tests.push(test);
    run.onTest?.(test);
  }

  #getRun(): Run {
    if (!this.#run) throw new Error("no suite is running");
    return this.#run;
  }
}

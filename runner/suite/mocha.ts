// mocha's own build for browsers runs anywhere; it leaves its class on the global instead of exporting it.
import "mocha/mocha.js";

/** The part of mocha that is used. */
export interface MochaTest {
  readonly title: string;
  fullTitle(): string;
}

/** mocha's Runner, as its reporters see it. */
export interface MochaRunner {
  on(event: "pass" | "fail", listener: (test: MochaTest) => void): MochaRunner;
  abort(): MochaRunner;
}

/** The functions that a suite is written with. */
export interface BddContext {
  describe(title: string, body: () => void): void;
  it(title: string, body: () => void): MochaTest;
}

/** One mocha, with its tests. */
export interface MochaInstance {
  readonly suite: { emit(event: "pre-require", context: object, file: null, mocha: MochaInstance): boolean };
  cleanReferencesAfterRun(clean: boolean): MochaInstance;
  run(done: (failures: number) => void): MochaRunner;
  dispose(): void;
}

interface MochaClass {
  new (options: { ui: "bdd"; timeout: 0; reporter: new (runner: MochaRunner) => object }): MochaInstance;
  Runner: { immediately: (run: () => void) => void };
}

function findMocha(): MochaClass {
  const found = (globalThis as { Mocha?: MochaClass }).Mocha;
  if (found === undefined) throw new Error("mocha/mocha.js left no Mocha on the global");
  return found;
}

const Mocha = findMocha();

const waiting: (() => void)[] = [];
let draining = false;

/**
 * mocha yields to the event loop before every test and hook, through a timer where there is no `setImmediate`: 279 ms
 * for 60 tests. Nothing of ours needs the loop in between, so a queue takes its place.
 */
Mocha.Runner.immediately = (run) => {
  waiting.push(run);
  if (draining) return;
  draining = true;
  try {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) next();
  } finally {
    draining = false;
    waiting.length = 0;
  }
};

/** A mocha whose tests are written by `suite` and whose events go to `reporter`. */
export function createMocha(
  suite: (context: BddContext) => void,
  reporter: (runner: MochaRunner) => void,
): MochaInstance {
  class Reporter {
    constructor(runner: MochaRunner) {
      reporter(runner);
    }
  }
  const mocha = new Mocha({ ui: "bdd", timeout: 0, reporter: Reporter });
  mocha.cleanReferencesAfterRun(false);
  const context: Partial<BddContext> = {};
  mocha.suite.emit("pre-require", context, null, mocha);
  if (!isBddContext(context)) throw new Error("mocha gave no describe and it");
  const { describe, it } = context;
  suite({ describe, it: (title, body) => keepTitle(it(title, body)) });
  return mocha;
}

/** mocha puts a test's full title together anew whenever it counts or picks tests, four times in a run. */
function keepTitle(test: MochaTest): MochaTest {
  const title = test.fullTitle();
  test.fullTitle = () => title;
  return test;
}

function isBddContext(context: Partial<BddContext>): context is BddContext {
  return typeof context.describe === "function" && typeof context.it === "function";
}

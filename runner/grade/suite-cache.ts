import type { Challenge } from "../model/challenge.ts";
import { DEFAULT_SEED } from "../model/grader.ts";
import { hashOfScenarios } from "../suite/signature.ts";
import { SuiteRunner } from "../suite/suite-runner.ts";

/** What a grade says of the suite, whatever the submission did. */
export interface SuiteFacts {
  /** The challenge's id. */
  readonly challenge: string;
  readonly maxScore: number;
  /** `keys-manager@` and a hash of what the suite tests, the same for every seed. */
  readonly name: string;
}

/** A challenge's suite for a seed, ready to run. */
export interface BuiltSuite extends SuiteFacts {
  readonly runner: SuiteRunner;
}

/** How many suites are kept: each submission of a batch may have a seed of its own. */
const MAX_SUITES = 8;

/** Suites as they were built: a batch uses the same one again and again. */
export class SuiteCache {
  readonly #now: () => number;
  readonly #built = new Map<string, BuiltSuite>();
  readonly #names = new Map<string, string>();

  /** @param now a clock in milliseconds */
  constructor(now: () => number) {
    this.#now = now;
  }

  get(challenge: Challenge, seed: number): BuiltSuite {
    const key = `${challenge.id} ${seed}`;
    const known = this.#built.get(key);
    if (known) return known;
    const runner = new SuiteRunner(challenge.suite(seed), this.#now);
    const maxScore = runner.scenarios.reduce((sum, scenario) => sum + scenario.points, 0);
    const built = { challenge: challenge.id, runner, maxScore, name: this.#nameOf(challenge) };
    if (this.#built.size >= MAX_SUITES) this.#dropOldest();
    this.#built.set(key, built);
    return built;
  }

  #nameOf(challenge: Challenge): string {
    const known = this.#names.get(challenge.id);
    if (known) return known;
    const name = `${challenge.id}@${hashOfScenarios(challenge.suite(DEFAULT_SEED))}`;
    this.#names.set(challenge.id, name);
    return name;
  }

  #dropOldest(): void {
    const [oldest] = this.#built;
    if (!oldest) return;
    oldest[1].runner.dispose();
    this.#built.delete(oldest[0]);
  }
}

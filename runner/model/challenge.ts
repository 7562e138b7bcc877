import type { Account } from "../chain/account.ts";
import type { Deploy } from "../chain/deploy.ts";
import type { ExampleNumber } from "./failure.ts";

/** One case of a suite, as data: an account, a deploy, and what must come of it. */
export interface Scenario {
  /** `<function>/<case>/<account>`: stable, unique. */
  readonly id: string;
  /** The function that the case is about; tests are grouped by it. */
  readonly group: string;
  readonly title: string;
  readonly example: ExampleNumber | null;
  readonly account: Account;
  readonly deploy: Deploy;
  readonly expected: {
    /** One an answer: 0 for `Ok`, else the number of the `KeysManagerError`; `null` where the chain refuses the deploy. */
    readonly results: readonly number[] | null;
    readonly account: Account;
  };
  readonly points: number;
  /** Whether the account is drawn from the seed. Such a case does not count for recognising a misconception. */
  readonly seeded: boolean;
}

/** The hidden tests of a challenge: all of its scenarios for a seed. */
export type Suite = (seed: number) => readonly Scenario[];

/** How a mutant fails the tests of one function: what a submission is compared with to name its misconception. */
export interface MisconceptionSignature {
  readonly id: string;
  readonly function: string;
  readonly message: string;
  /** A hash over the failed tests of the function and how each failed. */
  readonly signature: string;
}

/** A task for learners. Its starter, solution, mutants and hints are files beside it. */
export interface Challenge {
  /** As in a lesson's front matter and on the command line, `keys-manager`. */
  readonly id: string;
  readonly title: string;
  /** The file that the learner completes. */
  readonly file: string;
  /** The functions that it must export. */
  readonly functions: readonly string[];
  readonly suite: Suite;
  readonly misconceptions: readonly MisconceptionSignature[];
}

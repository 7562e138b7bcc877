import type { Account, AccountHash } from "../chain/account.ts";
import type { Deploy } from "../chain/deploy.ts";
import type { StoredValue } from "../chain/stored-value.ts";
import type { ExampleNumber } from "./failure.ts";

/** One case of a suite, as data. */
export type Scenario = DeployScenario | PlanScenario;

interface ScenarioBase {
  /** `<group>/<case>/<account>`: stable, unique. */
  readonly id: string;
  /** The function that the case is about, or another word for what it is about; tests are grouped by it. */
  readonly group: string;
  readonly title: string;
  readonly example: ExampleNumber | null;
  readonly account: Account;
  readonly points: number;
  /** Whether the account is drawn from the seed. Such a case does not count for recognising a misconception. */
  readonly seeded: boolean;
}

/** A deploy of the suite's own that calls the learner's functions, and what must come of it. */
export interface DeployScenario extends ScenarioBase {
  readonly kind: "deploy";
  readonly deploy: Deploy;
  readonly expected: {
    /** One an answer; `null` where the chain refuses the deploy. */
    readonly results: readonly ExpectedAnswer[] | null;
    readonly account: Account;
    /** What the deploy puts into global state: the account's named keys may lead there. */
    readonly stored: readonly StoredValue[];
  };
}

/**
 * What a call must come to: a `Result` by its number, 0 for `Ok`, else that of the `KeysManagerError`; nothing, as
 * `call()` returns; or the end of the deploy by `runtime.revert` with one of these errors.
 */
export type ExpectedAnswer = number | "nothing" | { readonly revertsWith: readonly number[] };

/**
 * Deploys of the learner's own: the exported `signers` says who signs, the exported `call` is what runs. Judged by what
 * the account has become, so that every right way passes.
 */
export interface PlanScenario extends ScenarioBase {
  readonly kind: "plan";
  /**
   * How many deploys there may be. With `one`, `signers()` and `call()` take nothing. With `several`, both take the
   * deploy's number, from 0, until `signers` returns an empty list.
   */
  readonly deploys: "one" | "several";
  /** Keys whose secret key the learner does not have. The chain would take their signature, but nobody can give it. */
  readonly lostKeys: readonly AccountHash[];
  readonly goal: Goal;
}

/** One thing that must hold once all deploys of a plan have run to their end. */
export type Goal =
  /** There were no more deploys than this. */
  | { readonly kind: "deploys"; readonly atMost: number }
  /** These keys are associated, and this is what they can do together. */
  | {
      readonly kind: "reach";
      readonly signers: readonly AccountHash[];
      readonly mayDeploy: boolean;
      readonly mayManageKeys: boolean;
    }
  /**
   * These keys can do nothing: neither by themselves, nor by helping those `beside` them to something that these could
   * not do without. `others` are all keys of the account that are not `beside`.
   */
  | {
      readonly kind: "powerless";
      readonly keys: readonly AccountHash[] | "others";
      readonly beside: readonly AccountHash[];
    }
  /** All of these; the first that is missed is told. */
  | { readonly kind: "all"; readonly goals: readonly Goal[] };

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

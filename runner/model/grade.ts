import type { Location } from "../chain/contract.ts";
import type { Diagnostic } from "./diagnostic.ts";
import type { Failure } from "./failure.ts";

/** How a submission, or a test, ended. */
export type Outcome = "passed" | "failed" | "error";

/** What kept a submission from being graded to the end. `internal` is our fault, all others the learner's. */
export type GradeErrorKind = "compile" | "load" | "timeout" | "memory" | "too-large" | "internal";

/** Why there is no score. */
export interface GradeError {
  readonly kind: GradeErrorKind;
  /** Worded for the learner. */
  readonly message: string;
  /** In the learner's own file. */
  readonly location: Location | null;
  /** Where a compiler complained of more than that, the rest. */
  readonly others?: readonly Diagnostic[];
}

/** What became of one test. */
export interface TestResult {
  /** Stable and unique: `remove_key_if_exists/missing-key-is-ok/example-2`. */
  readonly id: string;
  readonly title: string;
  readonly outcome: "passed" | "failed" | "skipped";
  readonly durationMs: number;
  /** One plain sentence for the learner; `null` unless the test failed. */
  readonly message: string | null;
  readonly failure: Failure | null;
}

/** A known wrong idea that explains the failed tests of one function. */
export interface Misconception {
  /** The name of the mutant that fails in the same way, as `swallows-permission-denied`. */
  readonly id: string;
  /** The function that it is about. */
  readonly function: string;
  /** One sentence for the learner. */
  readonly message: string;
}

/** The result of a submission. The same submission, suite and seed give the same one anywhere, durations apart. */
export interface Grade {
  readonly submission: string;
  readonly challenge: string;
  readonly language: "typescript" | "rust" | "wasm";
  readonly outcome: Outcome;
  /** Points; 0 where there is an error. */
  readonly score: number;
  readonly maxScore: number;
  readonly error: GradeError | null;
  /** Known wrong ideas that explain failed tests, first cause first; empty where none fits. */
  readonly misconceptions: readonly Misconception[];
  /** In the suite's order; empty where there is an error. */
  readonly tests: readonly TestResult[];
  /** What the submission printed, a line an entry, cut at the limit. */
  readonly console: readonly string[];
  /** So many lines of it, the first ones, came while the file was loaded, before any test. */
  readonly consoleLoadLines: number;
  readonly durationMs: number;
  readonly seed: number;
  /** `keys-manager@` and a hash of the suite's content. */
  readonly suite: string;
}

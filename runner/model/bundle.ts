/** A submission as one script for the sandbox. Plain data: it goes through messages between threads. */
export interface Bundle {
  /** An expression: a function of the host functions, the same ones for every deploy, that returns the exports anew. */
  readonly code: string;
  /** The source map of `code`, as JSON text. */
  readonly map: string;
  /** The names of the learner's own files; other sources are never shown. */
  readonly files: readonly string[];
}

/** The bundle's name in source maps and stacks. */
export const BUNDLE_FILE = "contract.js";

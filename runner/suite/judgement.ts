import type { CallResult } from "../chain/contract.ts";
import type { Failure } from "../model/failure.ts";

/** What a scenario came to. */
export type Judgement =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly message: string; readonly failure: Failure }
  /** A limit of the sandbox ended the contract; no further scenario can run. */
  | { readonly kind: "stopped"; readonly result: Extract<CallResult, { kind: "stopped" }> };

/** The longest trace that a failure keeps. */
export const MAX_TRACE = 200;

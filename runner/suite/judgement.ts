import type { CallResult } from "../chain/contract.ts";
import type { DeployResult } from "../chain/deploy.ts";
import type { Trace } from "../chain/trace.ts";
import type { Failure } from "../model/failure.ts";

/** What a scenario came to. */
export type Judgement =
  | { readonly kind: "passed" }
  | { readonly kind: "failed"; readonly message: string; readonly failure: Failure }
  /** A limit of the sandbox ended the contract; no further scenario can run. */
  | { readonly kind: "stopped"; readonly result: Extract<CallResult, { kind: "stopped" }> };

/** The longest trace that a failure keeps. */
const MAX_TRACE = 200;

/** The host calls of a deploy, as many as a failure keeps; none of one that the chain refused. */
export function keptTrace(result: DeployResult): Trace {
  return result.outcome === "refused" ? [] : result.trace.slice(0, MAX_TRACE);
}

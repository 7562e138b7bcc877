import type { ContractValue } from "./contract-value.ts";

/** One call of a host function with its answer, as it stands in a trace. */
export interface HostCall {
  /** The chain's name for it, as `update_associated_key`. */
  readonly function: string;
  readonly arguments: readonly (ContractValue | readonly ContractValue[])[];
  /** The answer in the chain's words: `"Ok"`, `"MissingKey"`, or a value. */
  readonly result: string;
  /** Which of the deploy's calls made it, counted from 0. */
  readonly call: number;
}

/** The host calls of a deploy, in order. */
export type Trace = readonly HostCall[];

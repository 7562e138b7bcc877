import type { ContractArgument } from "./contract-value.ts";
import type { HostInterface } from "./host-interface.ts";

/** One call of a contract's function within a deploy. */
export interface Call {
  /** The exported function, as `remove_key_if_exists`. */
  readonly function: string;
  readonly arguments: readonly ContractArgument[];
}

/** A place in the learner's own file. Lines and columns count from 1. */
export interface Location {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What a call came to. Everything a contract can do wrong is here as a value. */
export type CallResult =
  | { readonly kind: "ok" }
  /** An `Err` with the number of its error. */
  | { readonly kind: "err"; readonly error: number }
  /** The function returned nothing, as a session's `call()` does. */
  | { readonly kind: "nothing" }
  /** A list of texts, as the hashes of a plan's signers. */
  | { readonly kind: "list"; readonly values: readonly string[] }
  /** None of these; `came` says in words what it was, as "undefined" or "a Promise". */
  | { readonly kind: "not-a-result"; readonly came: string }
  /** The function threw; the deploy reverts. */
  | { readonly kind: "threw"; readonly message: string; readonly location: Location | null }
  /** The function ended the deploy through `runtime.revert`; `error` is its user error. */
  | { readonly kind: "reverted"; readonly error: number }
  /** There is no such export, or it is not a function; `came` says what stands there instead. */
  | { readonly kind: "missing"; readonly came: string }
  /** A limit of the sandbox ended it. Nothing more can be called. */
  | { readonly kind: "stopped"; readonly limit: "timeout" | "memory" | "stack"; readonly location: Location | null };

/** A learner's program, loaded. The chain knows no more of it than this port; a sandbox supplies one. */
export interface Contract {
  /** A fresh instance, as the chain makes one for every deploy: no variable is left over from an earlier one. */
  instantiate(host: HostInterface): ContractInstance;
}

/** A contract during one deploy. */
export interface ContractInstance {
  call(call: Call): CallResult;
}

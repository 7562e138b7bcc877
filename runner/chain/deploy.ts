import type { Account, AccountHash } from "./account.ts";
import type { Call, CallResult } from "./contract.ts";
import type { ContractValue } from "./contract-value.ts";
import type { StoredValue } from "./stored-value.ts";
import type { Trace } from "./trace.ts";

/** One transaction to an account: who signed, and which functions of the session code are called, in order. */
export interface Deploy {
  /** In any order; the chain reads them as a set. */
  readonly signers: readonly AccountHash[];
  readonly calls: readonly Call[];
  /** The deploy's named arguments. */
  readonly namedArgs?: Readonly<Record<string, ContractValue>>;
}

/** Why the chain does not run a deploy at all. */
export type Refusal =
  | { readonly reason: "no-signers" }
  /** One signer that is not associated refuses the whole deploy. */
  | { readonly reason: "not-associated"; readonly signer: AccountHash }
  | { readonly reason: "deployment-threshold"; readonly weight: number; readonly needed: number };

/** What became of a deploy. Only a committed one changes the account. */
export type DeployResult =
  | { readonly outcome: "refused"; readonly refusal: Refusal; readonly account: Account }
  | {
      readonly outcome: "reverted";
      readonly account: Account;
      /** The answers up to and including the call that ended the deploy. */
      readonly results: readonly CallResult[];
      readonly trace: Trace;
    }
  | {
      readonly outcome: "committed";
      readonly account: Account;
      readonly results: readonly CallResult[];
      readonly trace: Trace;
      readonly stored: readonly StoredValue[];
    };

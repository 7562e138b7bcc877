import type { Account, AccountHash } from "../chain/account.ts";
import type { Call } from "../chain/contract.ts";
import type { Trace } from "../chain/trace.ts";

/** The number of one of the documentation's five example accounts. */
export type ExampleNumber = 1 | 2 | 3 | 4 | 5;

/** One call of a scenario with what it should have answered and what it did answer, in words: `Ok(())`, `Err(PermissionDenied)`. */
export interface CallOutcome {
  readonly call: Call;
  readonly expected: string;
  /** `null` where the deploy had ended before this call. */
  readonly actual: string | null;
}

/** Why a test failed, as data: the scenario and where it went another way. Never the test's source. */
export interface Failure {
  /** The example account it is about, or `null` for an account of the test's own. */
  readonly example: ExampleNumber | null;
  /** The call that is blamed: the first with a wrong answer, or the last one where only the account differs. */
  readonly call: Call;
  readonly signers: readonly AccountHash[];
  /** `account` is `null` where many accounts would be right. */
  readonly expected: { readonly result: string; readonly account: Account | null };
  readonly actual: { readonly result: string; readonly account: Account };
  /** Every call of the deploy, in order. */
  readonly calls: readonly CallOutcome[];
  readonly before: Account;
  readonly after: Account;
  readonly trace: Trace;
  /** Where the learner's code threw, if it did. */
  readonly location: { readonly file: string; readonly line: number; readonly column: number } | null;
}

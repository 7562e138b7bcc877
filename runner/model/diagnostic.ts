import type { Location } from "../chain/contract.ts";

/** A complaint about a place in the learner's code. */
export interface Diagnostic {
  readonly message: string;
  readonly location: Location | null;
}

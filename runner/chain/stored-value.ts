import type { ContractHash, URef } from "./account.ts";
import type { ContractValue } from "./contract-value.ts";

/** What a deploy put into global state beside the account. */
export type StoredValue =
  | { readonly kind: "uref"; readonly uref: URef; readonly value: ContractValue }
  | { readonly kind: "contract"; readonly hash: ContractHash; readonly entryPoints: readonly string[] };

import { readFileSync } from "node:fs";
import type { Account, AccountHash } from "../../runner/chain/account.ts";
import { parseAccount } from "../../runner/chain/account-json.ts";

/** One deploy of `host-ops.jsonl`. */
export interface Vector {
  readonly id: string;
  readonly account: Account;
  readonly signers: readonly AccountHash[];
  readonly authorized: {
    readonly can_authorize: boolean;
    readonly can_deploy: boolean;
    readonly can_manage_keys: boolean;
  };
  readonly ops: readonly HostOp[];
  readonly results: readonly number[] | null;
  readonly final: Account;
}

/** An op of `host-ops.jsonl`. */
export interface HostOp {
  readonly op: "add_associated_key" | "update_associated_key" | "remove_associated_key" | "set_action_threshold";
  readonly account_hash: AccountHash;
  readonly weight: number;
  readonly action_type: "deployment" | "key_management";
  readonly threshold: number;
}

/** All 400 of them. */
export function readVectors(): readonly Vector[] {
  const text = readFileSync(new URL("../conformance/host-ops.jsonl", import.meta.url), "utf8");
  return text
    .trim()
    .split("\n")
    .map((line) => {
      const { account, authorization_keys: signers, final, ...rest } = JSON.parse(line);
      return { ...rest, account: parseAccount(account), signers, final: parseAccount(final) };
    });
}

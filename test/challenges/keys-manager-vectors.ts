import { readFileSync } from "node:fs";
import type { Account } from "../../runner/chain/account.ts";
import { parseAccount, parseAccountHash } from "../../runner/chain/account-json.ts";
import type { Call, CallResult, Contract } from "../../runner/chain/contract.ts";
import type { Deploy } from "../../runner/chain/deploy.ts";
import { execute } from "../../runner/chain/execute.ts";
import { ActionType } from "../../runner/chain/failure-codes.ts";

/** One line of `conformance/keys-manager.jsonl`. */
export interface Vector {
  readonly id: string;
  readonly account: Account;
  readonly deploy: Deploy;
  readonly results: readonly number[] | null;
  readonly final: Account;
}

interface OpJson {
  readonly fn: string;
  readonly key?: string;
  readonly weight?: number;
  readonly permission_level?: string;
  readonly threshold?: number;
}

interface VectorJson {
  readonly id: string;
  readonly account: unknown;
  readonly authorization_keys: readonly string[];
  readonly ops: readonly OpJson[];
  readonly results: readonly number[] | null;
  readonly final: unknown;
}

/** Reads all vectors. */
export function readKeysManagerVectors(): readonly Vector[] {
  const text = readFileSync(new URL("../conformance/keys-manager.jsonl", import.meta.url), "utf8");
  return text
    .trimEnd()
    .split("\n")
    .map((line) => toVector(JSON.parse(line) as VectorJson));
}

/** What a contract makes of a vector: the answers as numbers, `null` where the deploy was refused, and the account. */
export function replay({ account, deploy }: Vector, contract: Contract) {
  const result = execute(account, deploy, contract);
  return {
    results: result.outcome === "refused" ? null : result.results.map(numberOf),
    final: result.account,
  };
}

/** An answer as a scenario has it; whatever is no `Result` is said in words. */
export function numberOf(result: CallResult): number | string {
  if (result.kind === "ok") return 0;
  return result.kind === "err" ? result.error : result.kind;
}

function toVector({ id, account, authorization_keys, ops, results, final }: VectorJson): Vector {
  return {
    id,
    account: parseAccount(account, `${id}: account`),
    deploy: {
      signers: authorization_keys.map((key) => parseAccountHash(key, `${id}: authorization_keys`)),
      calls: ops.map(toCall),
    },
    results,
    final: parseAccount(final, `${id}: final`),
  };
}

function toCall({ fn, key, weight, permission_level, threshold }: OpJson): Call {
  const level = permission_level === "deployment" ? ActionType.Deployment : ActionType.KeyManagement;
  const args = fn === "set_threshold" ? [level, threshold] : [key, weight];
  return { function: fn, arguments: args.filter((value) => value !== undefined) };
}

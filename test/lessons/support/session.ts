import assert from "node:assert/strict";
import { answerCodes } from "../../../challenges/cases/answers.ts";
import { oracle } from "../../../challenges/cases/oracle.ts";
import { exampleHash, type KeyName } from "../../../challenges/cases/setting.ts";
import type { Account, Weight } from "../../../runner/chain/account.ts";
import type { Call, CallResult, Contract } from "../../../runner/chain/contract.ts";
import { execute } from "../../../runner/chain/execute.ts";
import { shortHash } from "../../../runner/chain/explain.ts";
import { ActionType, failureName, type KeyFunction } from "../../../runner/chain/failure-codes.ts";
import { hostContract, plainContract } from "../../chain/plain-contract.ts";

/** A call of the chain's own `add_associated_key`. */
export const addKey = (key: KeyName, weight: Weight): Call => callOf("add_associated_key", exampleHash(key), weight);
/** A call of the chain's own `update_associated_key`. */
export const updateKey = (key: KeyName, weight: Weight): Call =>
  callOf("update_associated_key", exampleHash(key), weight);
/** A call of the chain's own `remove_associated_key`. */
export const removeKey = (key: KeyName): Call => callOf("remove_associated_key", exampleHash(key));
/** A call of the chain's own `set_action_threshold`, for deployment. */
export const setDeployment = (weight: Weight): Call => callOf("set_action_threshold", ActionType.Deployment, weight);
/** A call of the chain's own `set_action_threshold`, for key management. */
export const setKeyManagement = (weight: Weight): Call =>
  callOf("set_action_threshold", ActionType.KeyManagement, weight);

/** A call of the keys manager's `add_or_update_key`. */
export const addOrUpdate = (key: KeyName, weight: Weight): Call =>
  callOf("add_or_update_key", exampleHash(key), weight);
/** A call of the keys manager's `remove_key_if_exists`. */
export const removeIfExists = (key: KeyName): Call => callOf("remove_key_if_exists", exampleHash(key));
/** A call that ends the deploy with `runtime.revert`. */
export const revert: Call = callOf("revert");

/** What became of a deploy, short enough to compare. */
export interface Sent {
  readonly outcome: "refused" | "reverted" | "committed";
  /** The answers by their names, as `MissingKey`. */
  readonly answers: readonly string[];
  readonly account: Account;
}

/** Sends one deploy to an account. @param by who signs, as `b2 c3` */
export function send(account: Account, by: string, ...calls: readonly Call[]): Sent {
  const result = execute(account, { signers: signersOf(by), calls }, session);
  const results = result.outcome === "refused" ? [] : result.results;
  return {
    outcome: result.outcome,
    answers: results.map((one, at) => nameOf(calls[at], one)),
    account: result.account,
  };
}

/** Sends each call as a deploy of its own, one after the other. */
export function sendEach(account: Account, by: string, ...calls: readonly Call[]): Sent {
  let sent: Sent = { outcome: "committed", answers: [], account };
  for (const call of calls) {
    const next = send(sent.account, by, call);
    const answers = next.outcome === "refused" ? ["refused"] : next.answers;
    sent = { ...next, answers: [...sent.answers, ...answers] };
  }
  return sent;
}

/** The hashes behind short names. @param names as `b2 c3` */
export function signersOf(names: string): readonly ReturnType<typeof exampleHash>[] {
  return names.split(" ").map(exampleHash);
}

/** An account's keys with their weights, as `a1 2, b2 1`. */
export function printKeys(account: Account): string {
  return account.associatedKeys.map(({ accountHash, weight }) => `${shortHash(accountHash)} ${weight}`).join(", ");
}

/** Another account like this one. @param keys as `a1 2, b2 1` */
export function withKeys(account: Account, keys: string, deployment: Weight, keyManagement: Weight): Account {
  const associatedKeys = keys.split(", ").map((key) => {
    const [name = "", weight] = key.split(" ");
    return { accountHash: exampleHash(name), weight: Number(weight) };
  });
  return { ...account, associatedKeys, actionThresholds: { deployment, keyManagement } };
}

/** Fails unless every call of a committed deploy answered `Ok`. */
export function assertAllOk(sent: Sent): void {
  assert.equal(sent.outcome, "committed");
  assert.deepEqual([...new Set(sent.answers)], ["Ok"]);
}

/** The chain's functions, the keys manager's, and `revert`, in one contract. */
const session: Contract = {
  instantiate: (host) => {
    const chain = hostContract.instantiate(host);
    const keysManager = oracle.instantiate(host);
    const reverting = plainContract(() => ({ kind: "reverted", error: 1 })).instantiate(host);
    return {
      call: (call) => {
        if (call.function === "revert") return reverting.call(call);
        return isHostFunction(call.function) ? chain.call(call) : keysManager.call(call);
      },
    };
  },
};

function callOf(name: string, ...args: Call["arguments"]): Call {
  return { function: name, arguments: args };
}

function isHostFunction(name: string): name is KeyFunction {
  return /_associated_key$|^set_action_threshold$/.test(name);
}

function nameOf(call: Call | undefined, result: CallResult): string {
  if (call === undefined || (result.kind !== "ok" && result.kind !== "err")) return result.kind;
  const code = result.kind === "ok" ? 0 : result.error;
  if (isHostFunction(call.function)) return failureName(call.function, code);
  return Object.entries(answerCodes).find(([, number]) => number === code)?.[0] ?? String(code);
}

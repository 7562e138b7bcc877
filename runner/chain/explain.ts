import {
  type Account,
  type AccountHash,
  findAssociatedKey,
  MAX_ASSOCIATED_KEYS,
  MAX_WEIGHT,
  sumWeights,
  type Weight,
} from "./account.ts";
import { weightOfSigners } from "./authorization.ts";
import type { Call } from "./contract.ts";
import type { Deploy, Refusal } from "./deploy.ts";
import { DeployHost } from "./deploy-host.ts";
import { isKeyFunction } from "./failure-codes.ts";
import { callHost } from "./host-contract.ts";
import type { HostCall, Trace } from "./trace.ts";

/** A hash short enough for a sentence: `b2` for the documentation's hashes, else the first and last four digits. */
export function shortHash(accountHash: string): string {
  const digits = accountHash.slice("account-hash-".length);
  const byte = digits.slice(0, 2);
  return digits === byte.repeat(digits.length / 2) ? byte : `${digits.slice(0, 4)}…${digits.slice(-4)}`;
}

/** Keys by their short names, as a sentence has them: `a1`, `a1 and b2`, `a1, b2 and c3`; "nobody" where there are none. */
export function printKeys(hashes: readonly AccountHash[]): string {
  const names = [...new Set(hashes)].sort().map(shortHash);
  if (names.length < 2) return names[0] ?? "nobody";
  return `${names.slice(0, -1).join(", ")} and ${names.at(-1)}`;
}

/** Something that the chain would not do: run a deploy, or one host call of it. */
export type RefusedAct = Refusal | RefusedHostCall;

/** A host call that was answered with a failure, with what the chain looked at. */
export interface RefusedHostCall {
  readonly reason: "host-call";
  readonly hostCall: HostCall;
  readonly signers: readonly AccountHash[];
  /** The account before the deploy: permission is judged on it. */
  readonly atStart: Account;
  /** The account as it was just before the call: all else is judged on it. */
  readonly now: Account;
}

/** Why the chain would not do it, in one sentence with the numbers in it. Every refusal that a person reads is made here. */
export function explainRefusal(refused: RefusedAct): string {
  switch (refused.reason) {
    case "no-signers":
      return "Nobody signed, so the chain does not run the deploy.";
    case "not-associated":
      return `${shortHash(refused.signer)} signed but is not an associated key of the account, so the chain refuses the whole deploy.`;
    case "deployment-threshold":
      return `The signers weigh ${refused.weight}; deployment needs ${refused.needed}, so the chain refuses the deploy.`;
    case "host-call":
      return explainFailure(refused);
  }
}

/** Whether the chain answered a host call with a failure. */
export function isRefused({ function: name, result }: HostCall): boolean {
  return isKeyFunction(name) && result !== "Ok";
}

/** The refusal that one entry of a deploy's trace is; `undefined` where the chain did what was asked. */
export function findRefusedHostCall(
  account: Account,
  deploy: Deploy,
  trace: Trace,
  index: number,
): RefusedHostCall | undefined {
  const hostCall = getHostCall(trace, index);
  if (!isRefused(hostCall)) return undefined;
  const now = accountBefore(account, deploy, trace, index);
  return { reason: "host-call", hostCall, signers: deploy.signers, atStart: account, now };
}

/**
 * What the chain's answer to one host call of a deploy means, in one sentence.
 * @param account the account before the deploy
 * @param index which entry of the trace
 */
export function explainHostCall(account: Account, deploy: Deploy, trace: Trace, index: number): string {
  const refused = findRefusedHostCall(account, deploy, trace, index);
  if (refused) return explainRefusal(refused);
  const hostCall = getHostCall(trace, index);
  return `${printHostCall(hostCall)} answered ${hostCall.result}.`;
}

function getHostCall(trace: Trace, index: number): HostCall {
  const hostCall = trace[index];
  if (hostCall === undefined) throw new RangeError(`the trace has no host call ${index}`);
  return hostCall;
}

/** A call of a contract as code, with short hashes: `add_or_update_key(b2, 3)`. */
export function printCall(call: Call): string {
  const args = call.arguments.map((value, index) => {
    if (call.function === "set_threshold" && index === 0) return value === 0 ? "Deployment" : "KeyManagement";
    return printArgument(value);
  });
  return `${call.function}(${args.join(", ")})`;
}

/** A host call as code: `update_associated_key(b2, 3)`. */
export function printHostCall(hostCall: HostCall): string {
  return `${hostCall.function}(${hostCall.arguments.map(printArgument).join(", ")})`;
}

function printArgument(value: HostCall["arguments"][number]): string {
  if (typeof value === "object") return `[${value.map(printArgument).join(", ")}]`;
  const text = String(value);
  return text.startsWith("account-hash-") ? shortHash(text) : text;
}

/**
 * The account as it was just before one host call of a deploy: the calls before it, played again.
 * @param account the account before the deploy
 */
export function accountBefore(account: Account, deploy: Deploy, trace: Trace, index: number): Account {
  const host = new DeployHost(account, deploy);
  for (const hostCall of trace.slice(0, index)) {
    // Whatever else was called changes nothing that is judged here.
    if (isKeyFunction(hostCall.function)) callHost(host, hostCall);
  }
  return host.account;
}

function explainFailure({ hostCall, signers, atStart, now }: RefusedHostCall): string {
  const [first, second] = hostCall.arguments;
  switch (hostCall.result) {
    case "PermissionDenied":
    case "PermissionDeniedError":
      return explainPermission(hostCall, atStart, signers);
    case "MissingKey":
      return `${shortHash(String(first))} is not an associated key, so the chain answers MissingKey.`;
    case "DuplicateKey":
      return `${shortHash(String(first))} is associated already, so the chain answers DuplicateKey.`;
    case "MaxKeysLimit":
      return `The account has ${MAX_ASSOCIATED_KEYS} keys already, the most there can be, so the chain answers MaxKeysLimit.`;
    case "ThresholdViolation":
      return explainViolation(hostCall, now);
    case "InsufficientTotalWeight":
      return `All keys together weigh ${sumWeights(now.associatedKeys)}, too little for a threshold of ${second}, so the chain answers InsufficientTotalWeight.`;
    case "DeploymentThreshold":
      return `A deployment threshold of ${second} would be above key management (${now.actionThresholds.keyManagement}), so the chain answers DeploymentThreshold.`;
    case "KeyManagementThreshold":
      return `A key management threshold of ${second} would be below deployment (${now.actionThresholds.deployment}), so the chain answers KeyManagementThreshold.`;
    default:
      throw new RangeError(`${hostCall.function} cannot answer ${hostCall.result}`);
  }
}

function explainPermission(hostCall: HostCall, atStart: Account, signers: readonly AccountHash[]): string {
  const weight = weightOfSigners(atStart, signers);
  const needed = atStart.actionThresholds.keyManagement;
  return `${printKeys(signers)} signed with weight ${weight}; managing keys needs ${needed}, so the chain answers ${hostCall.result}.`;
}

function explainViolation(hostCall: HostCall, now: Account): string {
  const key = String(hostCall.arguments[0]) as AccountHash;
  const rest = sumWeights(now.associatedKeys.filter((other) => other.accountHash !== key));
  if (hostCall.function === "remove_associated_key") {
    return `Without ${shortHash(key)} the rest weighs ${rest}; ${printMissed(now, rest)}, so the chain answers ThresholdViolation.`;
  }
  const from = findAssociatedKey(now, key)?.weight;
  const total = Math.min(rest + Number(hostCall.arguments[1]), MAX_WEIGHT);
  return `With ${shortHash(key)} lowered from ${from} to ${hostCall.arguments[1]} all keys weigh ${total}; ${printMissed(now, total)}, so the chain answers ThresholdViolation.`;
}

/** The thresholds that a weight does not reach. */
function printMissed({ actionThresholds: { deployment, keyManagement } }: Account, weight: Weight): string {
  if (weight >= deployment) return `key management needs ${keyManagement}`;
  if (weight >= keyManagement) return `deployment needs ${deployment}`;
  return `deployment needs ${deployment} and key management ${keyManagement}`;
}

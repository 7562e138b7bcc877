import type { AccountHash, Weight } from "../../runner/chain/account.ts";
import { isAccountHash, isWeight } from "../../runner/chain/account-json.ts";
import type { Call, CallResult, Contract } from "../../runner/chain/contract.ts";
import {
  ActionType,
  type ActionTypeCode,
  AddKeyFailure,
  RemoveKeyFailure,
  SetThresholdFailure,
  UpdateKeyFailure,
} from "../../runner/chain/failure-codes.ts";
import type { HostInterface } from "../../runner/chain/host-interface.ts";
import { type Answer, answerCodes } from "./answers.ts";
import { setAll } from "./oracle-set-all.ts";

/**
 * The keys manager in our own realm, straight over the host interface: what a right submission does to an account.
 * It stands against `conformance/keys-manager.jsonl`; the answers that cases expect are written by hand and stand
 * against it.
 */
export const oracle: Contract = {
  instantiate: (host) => ({
    call: ({ function: name, arguments: args }) => {
      const answer = Object.hasOwn(functions, name) ? functions[name] : undefined;
      if (answer === undefined) throw new RangeError(`the oracle has no function ${name}`);
      return answer(host, args);
    },
  }),
};

type OracleFunction = (host: HostInterface, args: Call["arguments"]) => CallResult;

const functions: Readonly<Record<string, OracleFunction>> = {
  remove_key_if_exists: (host, [key]) => resultOf(removeKeyIfExists(host, hashOf(key))),
  add_or_update_key: (host, [key, weight]) => resultOf(addOrUpdateKey(host, hashOf(key), weightOf(weight))),
  set_threshold: (host, [action, threshold]) => resultOf(setThreshold(host, actionOf(action), weightOf(threshold))),
  set_key_weight: (host, [key, weight]) => resultOf(setKeyWeight(host, hashOf(key), weightOf(weight))),
  set_all: runSetAll,
  call: install,
};

function runSetAll(host: HostInterface, [accounts, weights, deployment, keyManagement]: Call["arguments"]): CallResult {
  const target = {
    accounts: listOf(accounts).map(hashOf),
    weights: listOf(weights).map(weightOf),
    deployment: weightOf(deployment),
    keyManagement: weightOf(keyManagement),
  };
  const answer = setAll(target, {
    setKeyWeight: (key, weight) => setKeyWeight(host, key, weight),
    setThreshold: (action, threshold) => setThreshold(host, action, threshold),
  });
  return answer === "Ok" ? { kind: "nothing" } : { kind: "reverted", error: answerCodes[answer] };
}

function install(host: HostInterface): CallResult {
  const contract = host.newLockedContract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);
  host.putKey("keys_manager", contract);
  host.putKey("keys_manager_hash", host.newUref(contract));
  return { kind: "nothing" };
}

function resultOf(name: Answer): CallResult {
  return name === "Ok" ? { kind: "ok" } : { kind: "err", error: answerCodes[name] };
}

function removeKeyIfExists(host: HostInterface, key: AccountHash): Answer {
  switch (host.removeAssociatedKey(key)) {
    case 0:
    case RemoveKeyFailure.MissingKey:
      return "Ok";
    case RemoveKeyFailure.PermissionDenied:
      return "PermissionDenied";
    case RemoveKeyFailure.ThresholdViolation:
      return "ThresholdViolation";
  }
}

function addOrUpdateKey(host: HostInterface, key: AccountHash, weight: Weight): Answer {
  switch (host.updateAssociatedKey(key, weight)) {
    case 0:
      return "Ok";
    case UpdateKeyFailure.MissingKey:
      return addKey(host, key, weight);
    case UpdateKeyFailure.PermissionDenied:
      return "PermissionDenied";
    case UpdateKeyFailure.ThresholdViolation:
      return "ThresholdViolation";
  }
}

function addKey(host: HostInterface, key: AccountHash, weight: Weight): Answer {
  switch (host.addAssociatedKey(key, weight)) {
    case 0:
      return "Ok";
    case AddKeyFailure.MaxKeysLimit:
      return "MaxKeysLimit";
    case AddKeyFailure.DuplicateKey:
      return "DuplicateKey";
    case AddKeyFailure.PermissionDenied:
      return "PermissionDenied";
  }
}

function setKeyWeight(host: HostInterface, key: AccountHash, weight: Weight): Answer {
  return weight === 0 ? removeKeyIfExists(host, key) : addOrUpdateKey(host, key, weight);
}

function setThreshold(host: HostInterface, action: ActionTypeCode, threshold: Weight): Answer {
  switch (host.setActionThreshold(action, threshold)) {
    case 0:
      return "Ok";
    case SetThresholdFailure.KeyManagementThreshold:
      return "KeyManagementThreshold";
    case SetThresholdFailure.DeploymentThreshold:
      return "DeploymentThreshold";
    case SetThresholdFailure.PermissionDeniedError:
      return "PermissionDenied";
    case SetThresholdFailure.InsufficientTotalWeight:
      return "InsufficientTotalWeight";
  }
}

function listOf(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw new TypeError(`the oracle was called with ${String(value)} for a list`);
}

function hashOf(value: unknown): AccountHash {
  if (typeof value === "string" && isAccountHash(value)) return value;
  throw new TypeError(`the oracle was called with ${String(value)} for an account hash`);
}

function weightOf(value: unknown): Weight {
  if (isWeight(value)) return value;
  throw new TypeError(`the oracle was called with ${String(value)} for a weight`);
}

function actionOf(value: unknown): ActionTypeCode {
  if (value === ActionType.Deployment || value === ActionType.KeyManagement) return value;
  throw new TypeError(`the oracle was called with ${String(value)} for an action type`);
}

import type { Call } from "../../runner/chain/contract.ts";
import { ActionType } from "../../runner/chain/failure-codes.ts";
import type { KeyName, Setting } from "./setting.ts";

/** A call as a case writes it: keys by name, weights on the scale of the examples. A setting makes it a real one. */
export type CallInCase = (setting: Setting) => Call;

/** A call of `remove_key_if_exists`. */
export function remove(key: KeyName): CallInCase {
  return (setting) => ({ function: "remove_key_if_exists", arguments: [setting.hashOf(key)] });
}

/** A call of `add_or_update_key`. */
export function addOrUpdate(key: KeyName, weight: number): CallInCase {
  return (setting) => ({
    function: "add_or_update_key",
    arguments: [setting.hashOf(key), setting.scaleWeight(weight)],
  });
}

/** A call of `set_key_weight`. */
export function setKeyWeight(key: KeyName, weight: number): CallInCase {
  return (setting) => ({
    function: "set_key_weight",
    arguments: [setting.hashOf(key), setting.scaleWeight(weight)],
  });
}

/** A call of `set_all`: the keys with their weights, listed in the order in which they are written, and the thresholds. */
export function setAll(
  weights: Readonly<Partial<Record<KeyName, number>>>,
  deployment: number,
  keyManagement: number,
): CallInCase {
  const listed = Object.entries(weights) as readonly (readonly [KeyName, number])[];
  return (setting) => ({
    function: "set_all",
    arguments: [
      listed.map(([key]) => setting.hashOf(key)),
      listed.map(([, weight]) => setting.scaleWeight(weight)),
      setting.scaleThreshold(deployment),
      setting.scaleThreshold(keyManagement),
    ],
  });
}

/** A run of `call`, the session that installs the contract. */
export function install(): CallInCase {
  return () => ({ function: "call", arguments: [] });
}

/** A call of `set_threshold` for the deployment threshold. */
export function setDeployment(threshold: number): CallInCase {
  return (setting) => ({
    function: "set_threshold",
    arguments: [ActionType.Deployment, setting.scaleThreshold(threshold)],
  });
}

/** A call of `set_threshold` for the key management threshold. */
export function setKeyManagement(threshold: number): CallInCase {
  return (setting) => ({
    function: "set_threshold",
    arguments: [ActionType.KeyManagement, setting.scaleThreshold(threshold)],
  });
}

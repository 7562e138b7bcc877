import { type Account, findAssociatedKey } from "../../../runner/chain/account.ts";
import type { Call } from "../../../runner/chain/contract.ts";
import { shortHash } from "../../../runner/chain/explain.ts";
import { words } from "../../words/words.ts";

/** A host call that brings one account a step nearer to another. */
export interface HostStep {
  /** The function has the chain's own name, as `add_associated_key`. */
  readonly call: Call;
  /** What it does, in words: "add b2 with weight 1". */
  readonly words: string;
}

/**
 * The host calls that turn one account into another, one for each threshold and each key that differs: thresholds first,
 * then keys in the chain's order. In this order the chain may well refuse them.
 */
export function callsBetween(from: Account, to: Account): readonly HostStep[] {
  return [...thresholdSteps(from, to), ...changedKeySteps(from, to), ...removedKeySteps(from, to)];
}

function thresholdSteps(from: Account, to: Account): readonly HostStep[] {
  const thresholds = [
    ["Deployment", from.actionThresholds.deployment, to.actionThresholds.deployment],
    ["KeyManagement", from.actionThresholds.keyManagement, to.actionThresholds.keyManagement],
  ] as const;
  return thresholds
    .filter(([, before, after]) => before !== after)
    .map(([action, before, after]) => ({
      call: { function: "set_action_threshold", arguments: [action, after] },
      words: words().order.changeThreshold(action, before, after),
    }));
}

function changedKeySteps(from: Account, to: Account): readonly HostStep[] {
  return to.associatedKeys.flatMap(({ accountHash, weight }): readonly HostStep[] => {
    const before = findAssociatedKey(from, accountHash)?.weight;
    const name = shortHash(accountHash);
    if (before === weight) return [];
    if (before === undefined) {
      const call = { function: "add_associated_key", arguments: [accountHash, weight] };
      return [{ call, words: words().order.addKey(name, weight) }];
    }
    const call = { function: "update_associated_key", arguments: [accountHash, weight] };
    return [{ call, words: words().order.changeKey(name, before, weight) }];
  });
}

function removedKeySteps(from: Account, to: Account): readonly HostStep[] {
  return from.associatedKeys
    .filter(({ accountHash }) => findAssociatedKey(to, accountHash) === undefined)
    .map(({ accountHash }) => ({
      call: { function: "remove_associated_key", arguments: [accountHash] },
      words: words().order.removeKey(shortHash(accountHash)),
    }));
}

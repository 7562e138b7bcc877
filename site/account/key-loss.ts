import type { Account, AccountHash, AssociatedKey } from "../../runner/chain/account.ts";
import type { Call } from "../../runner/chain/contract.ts";
import type { Deploy } from "../../runner/chain/deploy.ts";
import { execute } from "../../runner/chain/execute.ts";
import { explainHostCall, explainRefusal } from "../../runner/chain/explain.ts";
import { hostContract } from "../../runner/chain/host-contract.ts";
import { findReach, type Reach } from "./reach.ts";

/** What becomes of an account when one of its keys is lost, or stolen. */
export interface KeyLoss {
  readonly key: AssociatedKey;
  /** Whether it is the account's own key. */
  readonly primary: boolean;
  /** What all other keys reach together. */
  readonly others: Reach;
  /** What comes of a deploy by the others that removes the key. */
  readonly eviction: Removal;
  /** What comes of a deploy by the key alone that removes itself. */
  readonly departure: Removal;
  /** What a thief reaches with the key alone. */
  readonly thief: Reach;
  /** What comes of a deploy by the thief that removes all other keys. */
  readonly takeover: Removal;
  readonly race: Race;
}

/** What the chain does with a deploy that removes keys: all of them, or why not, in one sentence. */
export type Removal = { readonly done: true } | { readonly done: false; readonly why: string };

/**
 * Who is first, once a key is stolen:
 * `others-have-time`: the thief can do nothing alone, the others can remove the key;
 * `nobody-can-act`: the thief can do nothing alone, and the others cannot remove the key;
 * `others-end-it`: the thief can deploy until the others remove the key;
 * `thief-stays`: the thief can deploy, and the others cannot remove the key;
 * `open`: both can remove the other side, so the first deploy decides;
 * `thief-wins`: only the thief can remove the other side.
 */
export type Race = "others-have-time" | "nobody-can-act" | "others-end-it" | "thief-stays" | "open" | "thief-wins";

/** What becomes of the account for each of its keys, in the chain's order. Everything is tried on the simulated chain. */
export function findKeyLosses(account: Account): readonly KeyLoss[] {
  return account.associatedKeys.map((key) => findKeyLoss(account, key));
}

/** Whether after the loss of this key the others can still deploy and put another in its place. */
export function survivesLoss({ others, eviction }: KeyLoss): boolean {
  return others.managesKeys && eviction.done;
}

function findKeyLoss(account: Account, key: AssociatedKey): KeyLoss {
  const { accountHash } = key;
  const rest = account.associatedKeys.map((other) => other.accountHash).filter((other) => other !== accountHash);
  const [others, thief] = [findReach(account, rest), findReach(account, [accountHash])];
  const eviction = tryRemoval(account, rest, [accountHash]);
  const takeover = tryRemoval(account, [accountHash], rest);
  return {
    key,
    primary: accountHash === account.accountHash,
    others,
    eviction,
    departure: tryRemoval(account, [accountHash], [accountHash]),
    thief,
    takeover,
    race: judgeRace(thief, eviction.done),
  };
}

/** Who may manage keys may remove all others: what is left still reaches both thresholds. */
function judgeRace(thief: Reach, canEvict: boolean): Race {
  if (thief.managesKeys) return canEvict ? "open" : "thief-wins";
  if (thief.refusal === undefined) return canEvict ? "others-end-it" : "thief-stays";
  return canEvict ? "others-have-time" : "nobody-can-act";
}

/** Sends a deploy with one call for each key to remove. */
function tryRemoval(account: Account, signers: readonly AccountHash[], keys: readonly AccountHash[]): Removal {
  const calls: readonly Call[] = keys.map((key) => ({ function: "remove_associated_key", arguments: [key] }));
  const deploy: Deploy = { signers, calls };
  const result = execute(account, deploy, hostContract);
  if (result.outcome === "refused") return { done: false, why: explainRefusal(result.refusal) };
  if (result.outcome === "committed") return { done: true };
  return { done: false, why: explainHostCall(account, deploy, result.trace, result.trace.length - 1) };
}

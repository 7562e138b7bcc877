import type { Account, AccountHash, Weight } from "../../runner/chain/account.ts";
import { canManageKeys, findRefusal, weightOfSigners } from "../../runner/chain/authorization.ts";
import type { Refusal } from "../../runner/chain/deploy.ts";
import { explainRefusal } from "../../runner/chain/explain.ts";
import { words } from "../words/words.ts";
import { keyNames } from "./key-names.ts";
import type { Sentence } from "./sentence.tsx";

/** What a set of signers reaches on an account. */
export interface Reach {
  readonly signers: readonly AccountHash[];
  /** What the signers weigh together. */
  readonly weight: Weight;
  /** Why the chain does not run their deploy; without it they may deploy. */
  readonly refusal: Refusal | undefined;
  /** Whether their deploy runs and may change keys and thresholds. */
  readonly managesKeys: boolean;
}

/** What these signers reach on this account, by the chain's own rules. */
export function findReach(account: Account, signers: readonly AccountHash[]): Reach {
  const refusal = findRefusal(account, signers);
  return {
    signers,
    weight: weightOfSigners(account, signers),
    refusal,
    managesKeys: refusal === undefined && canManageKeys(account, signers),
  };
}

/** The same in one sentence: "b2 and c3 weigh 2: may deploy, may not manage keys (2 is 1 short of 3)." */
export function describeReach(account: Account, signers: readonly AccountHash[]): Sentence {
  const { weight, refusal, managesKeys } = findReach(account, signers);
  if (refusal) return { text: "{why}", why: explainRefusal(refusal) };
  const { keyManagement } = account.actionThresholds;
  return { text: words().account.reach(keyNames(signers), weight, keyManagement, managesKeys) };
}

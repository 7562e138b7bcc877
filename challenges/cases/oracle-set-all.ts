import type { AccountHash, Weight } from "../../runner/chain/account.ts";
import { ActionType, type ActionTypeCode } from "../../runner/chain/failure-codes.ts";
import type { Answer } from "./answers.ts";

/** What `set_all` is asked for. The first weight is for the first account, and so on. */
export interface SetAllTarget {
  readonly accounts: readonly AccountHash[];
  readonly weights: readonly Weight[];
  readonly deployment: Weight;
  readonly keyManagement: Weight;
}

/** The functions that `set_all` is made of. */
export interface SetAllSteps {
  setKeyWeight(key: AccountHash, weight: Weight): Answer;
  setThreshold(action: ActionTypeCode, threshold: Weight): Answer;
}

/**
 * Takes the account to the target in an order that fails only where the target cannot be reached: thresholds out of the
 * way, keys that go, keys that stay or come, thresholds. Answers the first failure.
 */
export function setAll(target: SetAllTarget, { setKeyWeight, setThreshold }: SetAllSteps): Answer {
  const keys = target.accounts.map((key, index) => ({ key, weight: target.weights[index] ?? 0 }));
  const stepOf = ({ key, weight }: (typeof keys)[number]) => {
    return () => setKeyWeight(key, weight);
  };
  return firstFailure([
    () => setThreshold(ActionType.Deployment, 0),
    () => setThreshold(ActionType.KeyManagement, 0),
    ...keys.filter(({ weight }) => weight === 0).map(stepOf),
    ...keys.filter(({ weight }) => weight > 0).map(stepOf),
    () => setThreshold(ActionType.KeyManagement, target.keyManagement),
    () => setThreshold(ActionType.Deployment, target.deployment),
  ]);
}

function firstFailure(steps: readonly (() => Answer)[]): Answer {
  for (const step of steps) {
    const answer = step();
    if (answer !== "Ok") return answer;
  }
  return "Ok";
}

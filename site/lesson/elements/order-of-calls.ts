import { type Account, sameAccount } from "../../../runner/chain/account.ts";
import type { Deploy, DeployResult } from "../../../runner/chain/deploy.ts";
import { execute } from "../../../runner/chain/execute.ts";
import { accountBefore, explainHostCall } from "../../../runner/chain/explain.ts";
import { hostContract } from "../../../runner/chain/host-contract.ts";
import type { HostStep } from "./calls-between.ts";

/** Two accounts; the puzzle is in which order calls turn the first into the second. */
export interface Puzzle {
  readonly from: Account;
  readonly to: Account;
  readonly fromLabel: string;
  readonly toLabel: string;
}

/** One call that was played. */
export interface PlayedStep {
  /** In the chain's words: `Ok`, `InsufficientTotalWeight`. */
  readonly answer: string;
  /** The account after the call; a refused call leaves it as it was. */
  readonly account: Account;
}

/** What came of one order. */
export interface Play {
  /** The calls that were made: all, or those up to and with the first that the chain refused. */
  readonly steps: readonly PlayedStep[];
  /** Why the chain refused the last of the steps, in one sentence; `null` where it refused none. */
  readonly refusal: string | null;
  /** Whether the deploy was kept and made the account that was wanted. */
  readonly solved: boolean;
}

/** Plays the calls in this order, in one deploy that the account's own key signs. */
export function playOrder({ from, to }: Pick<Puzzle, "from" | "to">, order: readonly HostStep[]): Play {
  const deploy = makeDeploy(from, order);
  const result = execute(from, deploy, hostContract);
  if (result.outcome === "refused") throw new RangeError("the account's own key cannot send this puzzle's deploy");
  const { trace } = result;
  return {
    steps: trace.map(({ result: answer }, index) => ({
      answer,
      account: accountBefore(from, deploy, trace, index + 1),
    })),
    refusal: result.outcome === "reverted" ? explainHostCall(from, deploy, trace, trace.length - 1) : null,
    solved: makes(result, to),
  };
}

/** How many orders begin with the calls of `kept`, in their order, and work; every order of the others is played. */
export function countWorkingOrders(
  { from, to }: Pick<Puzzle, "from" | "to">,
  others: readonly HostStep[],
  kept: readonly HostStep[] = [],
): number {
  let count = 0;
  for (const order of permutations(others)) {
    if (works(from, to, [...kept, ...order])) count += 1;
  }
  return count;
}

/** The first order that works, as far as there is one. */
export function findWorkingOrder(
  { from, to }: Pick<Puzzle, "from" | "to">,
  steps: readonly HostStep[],
): readonly HostStep[] | undefined {
  for (const order of permutations(steps)) if (works(from, to, order)) return order;
  return undefined;
}

/** The order to start with: the first that fails, so that there is something to do. */
export function startOrder({ from, to }: Pick<Puzzle, "from" | "to">, steps: readonly HostStep[]): readonly HostStep[] {
  for (const order of permutations(steps)) if (!works(from, to, order)) return order;
  return steps;
}

/** How many orders so many calls have: 720 for six. */
export function countOrders(calls: number): number {
  return calls < 2 ? 1 : calls * countOrders(calls - 1);
}

/** Every order of the items; the first is the one that they have. */
function* permutations<Item>(items: readonly Item[]): Generator<readonly Item[]> {
  if (items.length < 2) {
    yield items;
    return;
  }
  for (const [index, first] of items.entries()) {
    for (const rest of permutations([...items.slice(0, index), ...items.slice(index + 1)])) yield [first, ...rest];
  }
}

function works(from: Account, to: Account, order: readonly HostStep[]): boolean {
  return makes(execute(from, makeDeploy(from, order), hostContract), to);
}

function makes(result: DeployResult, to: Account): boolean {
  return result.outcome === "committed" && sameAccount(result.account, to);
}

function makeDeploy(from: Account, order: readonly HostStep[]): Deploy {
  return { signers: [from.accountHash], calls: order.map(({ call }) => call) };
}

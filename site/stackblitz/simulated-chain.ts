/**
 * The simulated chain, and what runs the example tests on it: bundled into one file of the project that opens in
 * StackBlitz, in a folder beside the one that TypeScript writes to.
 */
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { judge } from "../../runner/suite/judge.ts";
import { printThrown } from "../../runner/suite/words.ts";
import { type ExampleDeploy, type ExamplePlan, toScenario } from "./example-tests.ts";
import { type Exports, openContract, toThrew } from "./open-contract.ts";

export { ActionType, canDo, isPowerless, keys } from "./example-tests.ts";

/** Sends the deploy, or the learner's own deploys, to the example account. @throws Error that says what came differently */
export async function expectOnChain(example: ExampleDeploy | ExamplePlan): Promise<void> {
  const scenario = toScenario(example, (number) => exampleAccounts[number]);
  const copies = await loadCopies("goal" in example ? MOST_COPIES : 1);
  const judgement = judge(scenario, openContract(copies, FILE));
  if (judgement.kind === "failed") throw withoutStack(judgement.message);
}

const FILE = "keys_manager.ts";
const COMPILED = "../build/keys_manager.js";

/** A plan has at most 10 deploys, each asked first who signs it, and once more where it does not end. */
const MOST_COPIES = 21;

let copiesLoaded = 0;

// With them, what the learner's code throws tells its line in the TypeScript file.
process.setSourceMapsEnabled(true);

/** Node loads a file once for each address, so another query loads it again. */
async function loadCopies(count: number): Promise<readonly Exports[]> {
  const copies: Exports[] = [];
  while (copies.length < count) {
    copiesLoaded += 1;
    copies.push(await import(`${COMPILED}?copy=${copiesLoaded}`).catch(failToLoad));
  }
  return copies;
}

function failToLoad(error: unknown): never {
  throw withoutStack(`${FILE} ${printThrown(toThrew(error, FILE))} while it was loading.`);
}

/** The sentence says it all; the stack would only show the chain's own code. */
function withoutStack(message: string): Error {
  const error = new Error(message);
  error.stack = `Error: ${message}`;
  return error;
}

import type { Challenge, Scenario } from "../model/challenge.ts";
import type { Misconception, TestResult } from "../model/grade.ts";
import { signatureOf } from "../suite/signature.ts";

/** The known wrong ideas that fail the same tests in the same way, in the order of the suite's functions. */
export function findMisconceptions(
  challenge: Challenge,
  tests: readonly TestResult[],
  scenarios: readonly Scenario[],
): readonly Misconception[] {
  const failed = new Set(tests.filter((test) => test.outcome === "failed").map((test) => test.id));
  const groups = new Set(scenarios.filter((scenario) => failed.has(scenario.id)).map((scenario) => scenario.group));
  return [...groups].flatMap((group) => {
    const known = challenge.misconceptions.filter((one) => one.function === group);
    if (known.length === 0) return [];
    const signature = signatureOf(tests, scenarios, group);
    const found = known.find((one) => one.signature === signature);
    return found ? [{ id: found.id, function: found.function, message: found.message }] : [];
  });
}

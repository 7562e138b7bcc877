import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import type { Call, CallResult } from "../../runner/chain/contract.ts";
import type { HostInterface } from "../../runner/chain/host-interface.ts";
import type { PlanScenario } from "../../runner/model/challenge.ts";
import type { Failure } from "../../runner/model/failure.ts";
import { judge } from "../../runner/suite/judge.ts";
import { plainContract } from "../chain/plain-contract.ts";

/** A call that returned nothing. */
export const nothing: CallResult = { kind: "nothing" };

/** Some deploys to Example 4: a1 3, b2 1, c3 1; deployment 2, key management 3. */
function planFor(parts: Partial<PlanScenario>): PlanScenario {
  return {
    kind: "plan",
    id: "plan/test/example-4",
    group: "plan",
    title: "does what the test wants",
    example: 4,
    account: exampleAccounts[4],
    points: 1,
    seeded: false,
    deploys: "one",
    lostKeys: [],
    goal: { kind: "deploys", atMost: 1 },
    ...parts,
  };
}

/** A learner's two functions, without a sandbox. Without anything said, a1 signs and nothing is done. */
export interface Plan {
  readonly signers?: (call: Call, host: HostInterface) => CallResult | readonly string[];
  readonly call?: (host: HostInterface, call: Call) => CallResult | undefined;
}

/** What a plan is told; "passed" where its goal is reached. */
export function tell(scenario: Partial<PlanScenario>, plan: Plan): string {
  return findFailure(scenario, plan)?.message ?? "passed";
}

function findFailure(
  scenario: Partial<PlanScenario>,
  { signers = () => [exampleAccounts[4].accountHash], call = () => nothing }: Plan,
) {
  const judgement = judge(
    planFor(scenario),
    plainContract((asked, host) => {
      if (asked.function === "call") return call(host, asked) ?? nothing;
      const answer = signers(asked, host);
      return "kind" in answer ? answer : { kind: "list", values: answer };
    }),
  );
  assert.notEqual(judgement.kind, "stopped");
  return judgement.kind === "failed" ? judgement : undefined;
}

/** The failure of a plan that fails. */
export function getFailure(scenario: Partial<PlanScenario>, plan: Plan): Failure {
  const judgement = findFailure(scenario, plan);
  assert.ok(judgement);
  return judgement.failure;
}

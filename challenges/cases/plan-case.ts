import type { Goal, PlanScenario } from "../../runner/model/challenge.ts";
import type { ExampleNumber } from "../../runner/model/failure.ts";
import { exampleAccounts } from "../accounts/examples.ts";
import { exampleHash, type KeyName } from "./setting.ts";

/** One thing that must hold once a learner's plan has run. */
export interface PlanCase {
  /** The middle of the scenario's id, `manager-does-all`. */
  readonly id: string;
  /** What the plan does, as the end of a sentence that begins with "The plan". */
  readonly title: string;
  readonly goal: Goal;
  /** More for what takes work; an account that is hardly touched keeps much by itself. */
  readonly points: number;
}

/** What a plan starts from, and what it must come to. */
export interface PlanTask {
  readonly example: ExampleNumber;
  readonly deploys: PlanScenario["deploys"];
  readonly lostKeys: readonly KeyName[];
  readonly cases: readonly PlanCase[];
}

/** The group of every test of a plan: its tests are about the plan as a whole, not about one function. */
const GROUP = "plan";

/** The scenarios of a task. They are the same for every seed, because a plan names its keys. */
export function planScenariosOf({ example, deploys, lostKeys, cases }: PlanTask): readonly PlanScenario[] {
  return cases.map(({ id, title, goal, points }) => ({
    kind: "plan",
    id: `${GROUP}/${id}/example-${example}`,
    group: GROUP,
    title,
    example,
    account: exampleAccounts[example],
    points,
    seeded: false,
    deploys,
    lostKeys: lostKeys.map(exampleHash),
    goal,
  }));
}

/** What signers can do, as a case writes it. */
export type May = "do nothing" | "deploy" | "do everything";

/** Each of these sets of signers may do so much, and no more. */
export function each(signerSets: readonly (readonly KeyName[])[], may: May): Goal {
  return {
    kind: "all",
    goals: signerSets.map((signers) => ({
      kind: "reach",
      signers: signers.map(exampleHash),
      mayDeploy: may !== "do nothing",
      mayManageKeys: may === "do everything",
    })),
  };
}

/** This key may do nothing, nor help the others to anything. */
export function powerless(key: KeyName, beside: readonly KeyName[]): Goal {
  return { kind: "powerless", keys: [exampleHash(key)], beside: beside.map(exampleHash) };
}

/** No key beside these may do anything, nor help these to anything. */
export function nobodyBeside(keys: readonly KeyName[]): Goal {
  return { kind: "powerless", keys: "others", beside: keys.map(exampleHash) };
}

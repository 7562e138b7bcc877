import type { Deploy } from "../../runner/chain/deploy.ts";
import { execute } from "../../runner/chain/execute.ts";
import type { DeployScenario } from "../../runner/model/challenge.ts";
import { stateAfter } from "../../runner/suite/account-difference.ts";
import { type ExpectedInCase, expectedAnswer } from "./answers.ts";
import type { CallInCase } from "./calls.ts";
import { oracle } from "./oracle.ts";
import type { KeyName, Setting } from "./setting.ts";
import { type SettingName, settingsForSeed } from "./settings.ts";

/** One thing that a function must do, on each account where it shows. */
export interface Case {
  /** The middle of the scenarios' ids, `missing-key-is-ok`. */
  readonly id: string;
  /** What the function does, as the end of a sentence that begins with its name. */
  readonly title: string;
  readonly accounts: readonly SettingName[];
  readonly signers: readonly KeyName[];
  readonly calls: readonly CallInCase[];
  /** One a call, written out by hand; `null` where the chain refuses the deploy. */
  readonly answers: readonly ExpectedInCase[] | null;
}

/** Cases that are shown together, mostly those of one function. */
export interface CaseGroup {
  /** The function's name, or `together`. */
  readonly name: string;
  readonly cases: readonly Case[];
}

/** The scenarios of the groups, in order, for a seed. */
export function scenariosOf(groups: readonly CaseGroup[], seed: number): readonly DeployScenario[] {
  const settings = settingsForSeed(seed);
  return groups.flatMap((group) =>
    group.cases.flatMap((oneCase) =>
      oneCase.accounts.map((name) => {
        const setting = settings.get(name);
        if (setting === undefined) throw new RangeError(`case ${oneCase.id}: there is no account ${name}`);
        return scenarioOf(group.name, oneCase, setting);
      }),
    ),
  );
}

function scenarioOf(group: string, { id, title, signers, calls, answers }: Case, setting: Setting): DeployScenario {
  const deploy: Deploy = {
    signers: signers.map((name) => setting.hashOf(name)),
    calls: calls.map((call) => call(setting)),
  };
  const result = execute(setting.account, deploy, oracle);
  return {
    kind: "deploy",
    id: `${group}/${id}/${setting.name}`,
    group,
    title: `${title} (${setting.label})`,
    example: setting.example,
    account: setting.account,
    deploy,
    expected: {
      results: answers === null ? null : answers.map(expectedAnswer),
      ...stateAfter(result),
    },
    // Nothing of a contract runs in a refused deploy, so there is nothing to give points for.
    points: answers === null ? 0 : 1,
    seeded: setting.seeded,
  };
}

import assert from "node:assert/strict";
import { exampleAccounts, exampleNumbers } from "../../challenges/accounts/examples.ts";
import { oracle } from "../../challenges/cases/oracle.ts";
import { catalogue, findChallenge } from "../../challenges/catalogue.ts";
import { MAX_ASSOCIATED_KEYS, MAX_WEIGHT, sameAccount } from "../../runner/chain/account.ts";
import { execute } from "../../runner/chain/execute.ts";
import type { DeployScenario } from "../../runner/model/challenge.ts";
import { numberOf } from "./keys-manager-vectors.ts";

const seeds = Array.from({ length: 150 }, (_, index) => index * 7919);

/** The scenarios of a challenge whose deploys are the suite's own. */
function suiteOf(challengeId: string, seed = 1): readonly DeployScenario[] {
  const challenge = findChallenge(challengeId);
  if (challenge === undefined) throw new Error(`there is no challenge ${challengeId}`);
  return challenge.suite(seed).filter((scenario) => scenario.kind === "deploy");
}

describe("The hidden suites", () => {
  it("expect what the oracle answers, for 150 seeds", () => {
    for (const seed of seeds) {
      for (const scenario of suiteOf("keys-manager", seed)) {
        const result = execute(scenario.account, scenario.deploy, oracle);
        const answers = result.outcome === "refused" ? null : result.results.map(numberOf);
        assert.deepEqual(answers, scenario.expected.results, `${scenario.id}, seed ${seed}`);
        assert.ok(sameAccount(result.account, scenario.expected.account), `${scenario.id}, seed ${seed}`);
      }
    }
  });

  it("expect one answer for each call, or that the chain refuses the deploy", () => {
    for (const { id, deploy, expected } of suiteOf("keys-manager")) {
      assert.ok(expected.results === null || expected.results.length === deploy.calls.length, id);
    }
  });

  it("have no id and no title twice", () => {
    for (const challenge of catalogue.values()) {
      const scenarios = challenge.suite(1);
      assert.equal(new Set(scenarios.map((scenario) => scenario.id)).size, scenarios.length, challenge.id);
      const named = scenarios.map((scenario) => `${scenario.group} ${scenario.title}`);
      assert.equal(new Set(named).size, scenarios.length, challenge.id);
    }
  });

  it("keep ids, titles, order and points whatever the seed", () => {
    const outline = (seed: number) =>
      suiteOf("keys-manager", seed).map(({ id, group, title, points, seeded }) => ({
        id,
        group,
        title,
        points,
        seeded,
      }));
    for (const seed of seeds) assert.deepEqual(outline(seed), outline(1), `seed ${seed}`);
  });

  it("are the same for the same seed", () => {
    for (const seed of seeds.slice(0, 10)) {
      assert.deepEqual(suiteOf("keys-manager", seed), suiteOf("keys-manager", seed));
    }
  });

  it("name the function, the case and the account in each id", () => {
    for (const { id, group } of suiteOf("keys-manager")) {
      assert.match(id, new RegExp(`^${group}/[a-z0-9-]+/[a-z0-9-]+$`));
    }
  });

  it("test one of the three functions alike in every challenge that asks for it", () => {
    const whole = suiteOf("keys-manager", 5);
    for (const group of ["remove_key_if_exists", "add_or_update_key", "set_threshold"]) {
      const ofGroup = ({ group: other }: DeployScenario) => other === group;
      const challenges = [...catalogue.values()].filter(({ functions }) => functions.includes(group));
      assert.ok(challenges.length >= 3, group);
      for (const { id } of challenges) {
        assert.deepEqual(suiteOf(id, 5).filter(ofGroup), whole.filter(ofGroup), `${group} in ${id}`);
      }
    }
  });

  for (const group of ["remove_key_if_exists", "add_or_update_key", "set_threshold"]) {
    for (const example of exampleNumbers) {
      it(`test ${group} on Example ${example}`, () => {
        const scenarios = suiteOf("keys-manager").filter(
          (scenario) => scenario.group === group && scenario.example === example,
        );
        assert.ok(scenarios.some(({ points }) => points > 0));
        for (const { account } of scenarios) assert.ok(sameAccount(account, exampleAccounts[example]));
      });
    }

    it(`test ${group} with signers who may, who may not, and who cannot even deploy`, () => {
      const scenarios = suiteOf("keys-manager").filter((scenario) => scenario.group === group);
      const first = new Set(scenarios.map(({ expected }) => expected.results?.[0] ?? null));
      assert.ok(first.has(0) && first.has(2) && first.has(null));
    });
  }

  it("ask for every error that a real account can produce", () => {
    const answers = suiteOf("keys-manager").flatMap(({ expected }) => expected.results ?? []);
    assert.deepEqual(
      [...new Set(answers)].sort((left, right) => Number(left) - Number(right)),
      [0, 2, 3, 4, 6, 7, 8],
    );
  });

  it("give no points for a deploy that the chain refuses, and some for every other", () => {
    for (const { id, expected, points } of suiteOf("keys-manager")) {
      assert.equal(points > 0, expected.results !== null, id);
    }
  });

  it("have titles that are true to what is counted", () => {
    const countOf = (name: string) =>
      suiteOf("keys-manager").find(({ id }) => id.endsWith(`/${name}`))?.account.associatedKeys.length;
    assert.equal(countOf("full"), MAX_ASSOCIATED_KEYS);
    assert.equal(countOf("like-full"), MAX_ASSOCIATED_KEYS);
    assert.equal(countOf("nearly-full"), MAX_ASSOCIATED_KEYS - 1);
  });
});

describe("Accounts drawn from the seed", () => {
  const seededScenarios = seeds.flatMap((seed) =>
    suiteOf("keys-manager", seed)
      .filter((scenario) => scenario.seeded)
      .map((scenario) => ({ seed, scenario })),
  );

  it("are no example account, in hashes or in weights", () => {
    const exampleHashes = new Set(exampleAccounts[5].associatedKeys.map((key) => key.accountHash));
    for (const { seed, scenario } of seededScenarios) {
      const where = `${scenario.id}, seed ${seed}`;
      assert.equal(scenario.example, null, where);
      for (const { accountHash, weight } of scenario.account.associatedKeys) {
        assert.ok(!exampleHashes.has(accountHash), where);
        assert.notEqual(weight, 1, where);
      }
      for (const call of scenario.deploy.calls) {
        for (const argument of call.arguments) assert.ok(!exampleHashes.has(argument as never), where);
      }
    }
  });

  it("have weights and thresholds that are bytes", () => {
    const isByte = (value: number) => Number.isInteger(value) && value >= 0 && value <= MAX_WEIGHT;
    for (const { seed, scenario } of seededScenarios) {
      const { actionThresholds, associatedKeys } = scenario.account;
      const numbers = [
        actionThresholds.deployment,
        actionThresholds.keyManagement,
        ...associatedKeys.map((key) => key.weight),
        ...scenario.deploy.calls.flatMap((call) => call.arguments.filter((argument) => typeof argument === "number")),
      ];
      assert.ok(numbers.every(isByte), `${scenario.id}, seed ${seed}: ${numbers.join(" ")}`);
    }
  });

  it("differ from seed to seed", () => {
    const drawn = new Set(seededScenarios.map(({ scenario }) => `${scenario.id} ${JSON.stringify(scenario.account)}`));
    assert.equal(drawn.size, seededScenarios.length);
  });

  it("bring the keys into another order for some seeds", () => {
    const places = new Set(
      seededScenarios
        .filter(({ scenario }) => scenario.id.endsWith("/like-example-5"))
        .map(({ scenario }) =>
          scenario.account.associatedKeys.findIndex((key) => key.accountHash === scenario.account.accountHash),
        ),
    );
    assert.deepEqual([...places].sort(), [0, 1, 2, 3]);
  });
});

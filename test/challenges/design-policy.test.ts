import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import { getChallenge, gradeText, readChallengeFile, readSolution } from "../support/graders.ts";
import { choicesOf, missedBy, planTo, upTo } from "./plan-runs.ts";

const scenarios = getChallenge("design-policy").suite(1);

function gradeMutant(name: string) {
  return gradeText("design-policy", readChallengeFile("design-policy", `mutants/${name}.ts`));
}

describe("design-policy", () => {
  it("takes every policy that says what is stated, and no other", () => {
    let right = 0;
    for (const [manager = 0, supervisor = 0, clerk = 0, deployment = 0, keyManagement = 0] of choicesOf(
      upTo(5),
      upTo(3),
      upTo(3),
      upTo(4),
      upTo(5),
    )) {
      if (deployment > keyManagement || keyManagement > manager + supervisor + clerk) continue;
      const isRight =
        manager >= keyManagement &&
        supervisor + clerk >= deployment &&
        supervisor + clerk < keyManagement &&
        supervisor < deployment &&
        clerk < deployment;
      const weights = { a1: manager, b2: supervisor, c3: clerk };
      const missed = missedBy("design-policy", planTo({ weights, deployment, keyManagement }, ["a1"]));
      assert.equal(
        missed.length === 0,
        isRight,
        `${JSON.stringify(weights)} ${deployment} ${keyManagement}: ${missed}`,
      );
      right += isRight ? 1 : 0;
    }
    assert.ok(right > 10, `${right} right policies`);
  });

  it("tells each sentence of the policy by its own test", () => {
    const missed = (manager: number, supervisor: number, clerk: number, deployment: number, keyManagement: number) => {
      const weights = { a1: manager, b2: supervisor, c3: clerk };
      return missedBy("design-policy", planTo({ weights, deployment, keyManagement }, ["a1"])).join(" ");
    };
    assert.equal(missed(4, 2, 1, 3, 4), "");
    assert.equal(missed(3, 2, 1, 3, 4), "manager-does-everything");
    assert.equal(missed(4, 2, 1, 4, 4), "others-deploy-together");
    assert.equal(missed(4, 2, 1, 3, 3), "others-deploy-together");
    assert.equal(missed(4, 2, 1, 2, 4), "supervisor-alone");
    assert.equal(missed(4, 1, 2, 2, 4), "clerk-alone");
  });

  it("lets no key in by the back door", () => {
    const target = { deployment: 3, keyManagement: 4 };
    const with0 = { weights: { a1: 4, b2: 2, c3: 1, f6: 0 }, ...target };
    const with1 = { weights: { a1: 4, b2: 2, c3: 1, f6: 1 }, ...target };
    assert.deepEqual(missedBy("design-policy", planTo(with0, ["a1"])), []);
    assert.deepEqual(missedBy("design-policy", planTo(with1, ["a1"])), ["nobody-else"]);
  });

  it("takes a single point from a right plan of two, three or five deploys", async () => {
    for (const name of [
      "takes-a-deploy-for-keys-and-one-for-thresholds",
      "takes-a-deploy-for-each-key",
      "takes-a-deploy-for-each-call",
    ]) {
      const grade = await gradeMutant(name);
      assert.equal(grade.score, grade.maxScore - 1, name);
      assert.deepEqual(
        grade.tests.filter(({ outcome }) => outcome === "failed").map(({ id }) => id),
        ["plan/one-deploy/example-1"],
      );
    }
  });

  it("gives no point for nothing, and few for hardly anything", async () => {
    for (const name of ["does-nothing", "lets-nobody-sign", "reverts-at-the-end", "never-ends-the-plan"]) {
      assert.equal((await gradeMutant(name)).score, 0, name);
    }
    const onlyAdds = planTo({ weights: { b2: 1 }, deployment: 1, keyManagement: 1 }, ["a1"]);
    const missed = new Set(missedBy("design-policy", onlyAdds));
    const kept = scenarios.filter(({ id }) => !missed.has(id.split("/")[1] ?? ""));
    assert.ok(kept.reduce((sum, { points }) => sum + points, 0) <= 2);
  });

  it("says with the numbers what the supervisor may do too much", async () => {
    const grade = await gradeText(
      "design-policy",
      readSolution("design-policy").replace("SUPERVISOR, 2", "SUPERVISOR, 3"),
    );
    assert.deepEqual(
      grade.tests.flatMap(({ message }) => message ?? []),
      [
        "Afterwards b2 and c3 weigh 4 together; key management needs 4: they may manage keys, but should not.",
        "Afterwards b2 weighs 3; deployment needs 3: it may deploy, but should not.",
      ],
    );
  });

  it("begins with Example 1, whatever the seed", () => {
    for (const seed of [1, 7, 99]) assert.deepEqual(getChallenge("design-policy").suite(seed), scenarios);
    for (const { account } of scenarios) assert.equal(account, exampleAccounts[1]);
  });
});

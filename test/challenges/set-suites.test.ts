import assert from "node:assert/strict";
import { exampleNumbers } from "../../challenges/accounts/examples.ts";
import { answerCodes } from "../../challenges/cases/answers.ts";
import { oracle } from "../../challenges/cases/oracle.ts";
import { MAX_WEIGHT, sameAccount } from "../../runner/chain/account.ts";
import { execute } from "../../runner/chain/execute.ts";
import type { DeployScenario } from "../../runner/model/challenge.ts";
import { isExpected } from "../../runner/suite/words.ts";
import { getChallenge } from "../support/graders.ts";

const seeds = Array.from({ length: 60 }, (_, index) => index * 7919);

function suiteOf(id: string, seed = 1): readonly DeployScenario[] {
  return getChallenge(id)
    .suite(seed)
    .filter((scenario) => scenario.kind === "deploy");
}

/** The errors that may end a deploy, or come back from it, by number. */
function errorsOf({ expected }: DeployScenario): readonly number[] {
  return (expected.results ?? []).flatMap((answer) => {
    if (typeof answer === "object") return answer.revertsWith;
    return typeof answer === "number" && answer !== 0 ? [answer] : [];
  });
}

for (const id of ["set-key-weight", "set-all"]) {
  describe(`The hidden suite of ${id}`, () => {
    it("expects what the oracle answers, for 60 seeds", () => {
      for (const seed of seeds) {
        for (const { id: test, account, deploy, expected } of suiteOf(id, seed)) {
          const where = `${test}, seed ${seed}`;
          const result = execute(account, deploy, oracle);
          assert.equal(result.outcome === "refused", expected.results === null, where);
          if (result.outcome === "refused" || expected.results === null) continue;
          assert.equal(result.results.length, deploy.calls.length, where);
          expected.results.forEach((answer, index) => {
            assert.ok(isExpected(result.results[index], answer), `${where}, call ${index}`);
          });
          assert.ok(sameAccount(result.account, expected.account), where);
        }
      }
    });

    it("leaves the account as it was where the deploy is refused or reverts", () => {
      for (const { id: test, account, expected } of suiteOf(id)) {
        const last = expected.results?.at(-1);
        if (expected.results !== null && typeof last !== "object") continue;
        assert.ok(sameAccount(account, expected.account), test);
      }
    });

    it("asks only for weights and thresholds that are bytes, for 60 seeds", () => {
      for (const seed of seeds) {
        for (const { id: test, account, deploy } of suiteOf(id, seed)) {
          const numbers = [
            ...account.associatedKeys.map(({ weight }) => weight),
            ...Object.values(account.actionThresholds),
            ...deploy.calls.flatMap((call) => call.arguments.flat().filter((value) => typeof value === "number")),
          ];
          const areBytes = numbers.every((value) => Number.isInteger(value) && value >= 0 && value <= MAX_WEIGHT);
          assert.ok(areBytes, `${test}, seed ${seed}: ${numbers}`);
        }
      }
    });

    it("plays on all five examples, on full accounts and on some drawn from the seed", () => {
      const scored = suiteOf(id).filter(({ points }) => points > 0);
      for (const example of exampleNumbers) assert.ok(scored.some((scenario) => scenario.example === example));
      for (const name of ["full", "nearly-full", "heavy", "like-full", "like-example-4", "like-example-5"]) {
        assert.ok(
          scored.some((scenario) => scenario.id.endsWith(`/${name}`)),
          name,
        );
      }
    });

    it("has signers who may, who may not, and who cannot even deploy", () => {
      const suite = suiteOf(id);
      assert.ok(
        suite.some(({ expected }) => expected.results?.every((answer) => answer === 0 || answer === "nothing")),
      );
      assert.ok(suite.some((scenario) => errorsOf(scenario).includes(answerCodes.PermissionDenied)));
      assert.ok(suite.some(({ expected }) => expected.results === null));
    });
  });
}

describe("The hidden suite of set-all", () => {
  it("asks for PermissionDenied alone where the signers may not manage keys", () => {
    for (const scenario of suiteOf("set-all")) {
      const errors = errorsOf(scenario);
      if (errors.includes(answerCodes.PermissionDenied)) assert.equal(errors.length, 1, scenario.id);
    }
  });

  it("asks for every error that the chain can answer", () => {
    const errors = new Set(suiteOf("set-all").flatMap(errorsOf));
    assert.deepEqual(
      [...errors].sort((left, right) => left - right),
      [2, 3, 4, 6, 7, 8],
    );
  });
});

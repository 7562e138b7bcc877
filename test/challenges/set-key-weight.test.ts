import assert from "node:assert/strict";
import { oracle } from "../../challenges/cases/oracle.ts";
import { sameAccount } from "../../runner/chain/account.ts";
import type { Call, Contract } from "../../runner/chain/contract.ts";
import type { DeployScenario } from "../../runner/model/challenge.ts";
import type { LoadedContract } from "../../runner/sandbox/loaded-contract.ts";
import { getChallenge, getTools, loadContract, readSolution } from "../support/graders.ts";
import { readKeysManagerVectors, replay, type Vector } from "./keys-manager-vectors.ts";

/** The call of `set_key_weight` that must do the same; none for thresholds, nor where weight 0 is to stay. */
function toSetKeyWeight({ function: name, arguments: [key = "", weight = 0] }: Call): Call | undefined {
  const isSame = name === "remove_key_if_exists" || (name === "add_or_update_key" && weight !== 0);
  return isSame ? { function: "set_key_weight", arguments: [key, weight] } : undefined;
}

/** What a real node has answered, asked with `set_key_weight` wherever that means the same. */
const vectors: readonly Vector[] = readKeysManagerVectors().flatMap((vector) => {
  const calls = vector.deploy.calls.map(toSetKeyWeight).filter((call) => call !== undefined);
  return calls.length === vector.deploy.calls.length ? [{ ...vector, deploy: { ...vector.deploy, calls } }] : [];
});

function suiteOf(id: string): readonly DeployScenario[] {
  return getChallenge(id)
    .suite(5)
    .filter((scenario) => scenario.kind === "deploy");
}

function assertAnswersAll(contract: Contract): void {
  for (const vector of vectors) {
    assert.deepEqual(replay(vector, contract), { results: vector.results, final: vector.final }, vector.id);
  }
}

function assertSameTest(same: DeployScenario, single: DeployScenario): void {
  assert.deepEqual(same.deploy.calls, single.deploy.calls.map(toSetKeyWeight), same.id);
  assert.deepEqual(same.expected.results, single.expected.results, same.id);
  assert.ok(sameAccount(same.expected.account, single.expected.account), same.id);
}

describe("set_key_weight", () => {
  it("has vectors of a real node to stand against", () => {
    const answers = new Set(vectors.flatMap(({ results }) => results ?? []));
    assert.deepEqual(
      [...answers].sort((left, right) => left - right),
      [0, 2, 3, 4],
    );
  });

  it("answers in the oracle as a real node does", () => assertAnswersAll(oracle));

  describe("in the solution", () => {
    let contract: LoadedContract;

    before(async () => {
      contract = await loadContract("set-key-weight", readSolution("set-key-weight"));
    });

    after(async () => (await getTools()).sandbox.release(contract));

    it("answers as a real node does", () => assertAnswersAll(contract));
  });

  it("is tested by every case of remove_key_if_exists, with weight 0", () => {
    const suite = suiteOf("set-key-weight");
    for (const removal of suiteOf("remove-key-if-exists")) {
      const id = removal.id.replace("remove_key_if_exists/", "set_key_weight/removing-");
      const same = suite.find((scenario) => scenario.id === id);
      assert.ok(same, id);
      assertSameTest(same, removal);
    }
  });

  it("is tested by the cases of add_or_update_key in which no weight is 0, and by no other", () => {
    const suite = suiteOf("set-key-weight");
    for (const weighing of suiteOf("add-or-update-key")) {
      const id = weighing.id.replace("add_or_update_key/", "set_key_weight/weighing-");
      const same = suite.find((scenario) => scenario.id === id);
      const keepsWeight0 = weighing.deploy.calls.map(toSetKeyWeight).includes(undefined);
      assert.equal(same === undefined, keepsWeight0, id);
      if (same) assertSameTest(same, weighing);
    }
  });
});

import assert from "node:assert/strict";
import { oracle } from "../../challenges/cases/oracle.ts";
import { readKeysManagerVectors, replay } from "./keys-manager-vectors.ts";

describe("The oracle of the hidden suites", () => {
  it("answers all 300 vectors as a real node does", () => {
    const vectors = readKeysManagerVectors();
    assert.equal(vectors.length, 300);
    for (const vector of vectors) {
      assert.deepEqual(replay(vector, oracle), { results: vector.results, final: vector.final }, vector.id);
    }
  });
});

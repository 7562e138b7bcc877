import assert from "node:assert/strict";
import { PREDICTIONS_KEY, Predictions } from "../../site/lesson/elements/predictions.ts";

/** A storage that holds this to begin with. */
function makeStorage(text: string | null) {
  const items = new Map(text === null ? [] : [[PREDICTIONS_KEY, text]]);
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
  };
}

describe("predictions", () => {
  it("are found again, each under its question", () => {
    const storage = makeStorage(null);
    new Predictions(() => storage).keep("02/one", 1);
    new Predictions(() => storage).keep("02/two", 0);
    const predictions = new Predictions(() => storage);
    assert.equal(predictions.find("02/one", 3), 1);
    assert.equal(predictions.find("02/two", 3), 0);
    assert.equal(predictions.find("02/three", 3), undefined);
    assert.deepEqual(JSON.parse(storage.items.get(PREDICTIONS_KEY) ?? ""), { "02/one": 1, "02/two": 0 });
  });

  for (const broken of ["", "{", "null", "[1]", '"text"', '{"02/one":"1"}', '{"02/one":1.5}', '{"02/one":-1}']) {
    it(`are none where the storage holds ${broken || "nothing"}, and can be kept there`, () => {
      const storage = makeStorage(broken);
      const predictions = new Predictions(() => storage);
      assert.equal(predictions.find("02/one", 3), undefined);
      predictions.keep("02/one", 2);
      assert.equal(predictions.find("02/one", 3), 2);
    });
  }

  it("of an answer that the question no longer has is none", () => {
    const predictions = new Predictions(() => makeStorage('{"02/one":2}'));
    assert.equal(predictions.find("02/one", 3), 2);
    assert.equal(predictions.find("02/one", 2), undefined);
  });

  it("are not looked for among what every object has", () => {
    assert.equal(new Predictions(() => makeStorage("{}")).find("constructor", 3), undefined);
  });

  it("are none, and nothing throws, where the browser forbids its storage", () => {
    const predictions = new Predictions(() => {
      throw new Error("forbidden");
    });
    predictions.keep("02/one", 1);
    assert.equal(predictions.find("02/one", 3), undefined);
  });
});

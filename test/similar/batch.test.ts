import assert from "node:assert/strict";
import { compareBatch, type Program } from "../../runner/similar/batch.ts";

/** Numbers that look drawn by lot and are the same each time. */
function createLot(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state % limit;
  };
}

/** Programs of 60 fingerprints: most of their own, some from what a sixth of a batch has. */
function makePrograms(count: number): Program[] {
  const lot = createLot(7);
  return Array.from(
    { length: count },
    (_, place) => new Set(Array.from({ length: 60 }, (_, at) => (at < 20 ? lot(120) : 1000 + place * 60 + at))),
  );
}

describe("comparing a batch", () => {
  it("finds two copies among 2,000 submissions within two seconds", () => {
    const programs = makePrograms(2000);
    programs[1234] = new Set([...(programs[17] ?? [])].slice(0, 50));
    const begin = performance.now();
    const { pairs, found } = compareBatch(programs, 0.5, 50);
    assert.ok(performance.now() - begin < 2000);
    assert.deepEqual(
      pairs.map(({ left, right }) => [left, right]),
      [[17, 1234]],
    );
    assert.equal(found, 1);
  });

  it("keeps the pairs that are most alike, and counts the others", () => {
    const whole = Array.from({ length: 40 }, (_, at) => at);
    const programs = [40, 38, 36, 34, 32].map((size) => new Set([...whole.slice(0, size), 100 + size]));
    const { pairs, found } = compareBatch(programs, 0.5, 2);
    assert.equal(found, 10);
    assert.deepEqual(
      pairs.map(({ left, right, shared }) => [left, right, shared]),
      [
        [0, 1, 38],
        [0, 2, 36],
      ],
    );
    assert.deepEqual(compareBatch(programs, 0.5, 2), { ...compareBatch(programs, 0.5, 2), pairs });
  });

  it("makes nothing of little that is shared, even where it is all that there is", () => {
    const programs = [9, 9].map((size) => new Set(Array.from({ length: size }, (_, at) => at)));
    assert.equal(compareBatch(programs, 0.5, 50).found, 0);
  });
});

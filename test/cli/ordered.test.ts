import assert from "node:assert/strict";
import { mapInOrder } from "../../runner/cli/ordered.ts";

/** Work that ends when the test says so. */
function controlledWork() {
  const ends = new Map<number, (result: string) => void>();
  const fails = new Map<number, (error: Error) => void>();
  const work = (item: number) =>
    new Promise<string>((resolve, reject) => {
      ends.set(item, resolve);
      fails.set(item, reject);
    });
  return {
    work,
    begun: () => [...ends.keys()],
    end: (item: number) => ends.get(item)?.(`result ${item}`),
    fail: (item: number) => fails.get(item)?.(new Error(`item ${item}`)),
  };
}

/** Lets everything that is ready go on. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe("work on many submissions", () => {
  it("comes in their order, whatever is ready first", async () => {
    const { work, end } = controlledWork();
    const results = mapInOrder([1, 2, 3].values(), { atOnce: 3, ahead: 10 }, work);
    const first = results.next();
    await settle();
    end(3);
    end(2);
    end(1);
    assert.equal((await first).value, "result 1");
    assert.equal((await results.next()).value, "result 2");
    assert.equal((await results.next()).value, "result 3");
    assert.equal((await results.next()).done, true);
  });

  it("goes on while a slow one is awaited, as far ahead as it may and no further", async () => {
    const { work, begun, end } = controlledWork();
    const results = mapInOrder([1, 2, 3, 4, 5, 6].values(), { atOnce: 2, ahead: 4 }, work);
    const first = results.next();
    await settle();
    assert.deepEqual(begun(), [1, 2]);
    for (const item of [2, 3, 4]) {
      end(item);
      await settle();
    }
    assert.deepEqual(begun(), [1, 2, 3, 4]);
    end(1);
    assert.equal((await first).value, "result 1");
  });

  it("fails where one of them fails, when its turn comes", async () => {
    const { work, end, fail } = controlledWork();
    const results = mapInOrder([1, 2].values(), { atOnce: 2, ahead: 2 }, work);
    const first = results.next();
    await settle();
    fail(2);
    await settle();
    end(1);
    assert.equal((await first).value, "result 1");
    await assert.rejects(results.next(), /item 2/);
  });

  it("is nothing for no submissions", async () => {
    const { work } = controlledWork();
    assert.equal((await mapInOrder([].values(), { atOnce: 2, ahead: 2 }, work).next()).done, true);
  });
});

import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import type { Contract } from "../../runner/chain/contract.ts";
import { ask } from "../../runner/chain/execute.ts";
import { compileQuickjs } from "../../runner/node/quickjs-wasm.ts";
import { createCappedInstance } from "../../runner/sandbox/capped-instance.ts";
import { getTools, loadContract } from "../support/graders.ts";

/** A contract that answers with its name and with how often it was loaded or called in its realm. */
const named = (name: string) =>
  loadContract(
    "remove-key-if-exists",
    `// @ts-nocheck
globalThis.seen = (globalThis.seen ?? 0) + 1;
export const remove_key_if_exists = () => { globalThis.seen += 1; return ["${name}", String(globalThis.seen)]; };`,
  );

function answerOf(contract: Contract): readonly string[] {
  const result = ask(exampleAccounts[1], { function: "remove_key_if_exists", arguments: [] }, contract);
  assert.equal(result.kind, "list");
  return result.kind === "list" ? result.values : [];
}

describe("submissions that are graded at the same time, in one process", () => {
  it("each have a global of their own, whichever ends first, and leave nothing behind", async () => {
    const { sandbox } = await getTools();
    const contracts = [await named("a"), await named("b"), await named("c")];
    // Loaded once, and once more for each deploy.
    assert.deepEqual(contracts.map(answerOf), [
      ["a", "3"],
      ["b", "3"],
      ["c", "3"],
    ]);
    const [first, ...others] = contracts;
    assert.ok(first);
    sandbox.release(first);
    const late = await named("d");
    assert.deepEqual([...others, late].map(answerOf), [
      ["b", "5"],
      ["c", "5"],
      ["d", "3"],
    ]);
    for (const contract of [...others, late]) sandbox.release(contract);
    const next = await named("e");
    assert.deepEqual(answerOf(next), ["e", "3"]);
    sandbox.release(next);
  });

  it("are not run any more once they are released: their memory may be another's", async () => {
    const { sandbox } = await getTools();
    const gone = await named("gone");
    sandbox.release(gone);
    // Twice does no harm.
    sandbox.release(gone);
    const next = await named("next");
    assert.throws(() => answerOf(gone), /was released/);
    assert.deepEqual(answerOf(next), ["next", "3"]);
    sandbox.release(next);
  });
});

describe("the memory of the sandbox", () => {
  it("is as it was for each submission, however much the ones before left in it", async () => {
    const { seats, hasGrown } = await createCappedInstance(await compileQuickjs(), 64);
    const fill = "globalThis.left = Array.from({ length: 20 }, (_none, i) => new Uint8Array(1e5).fill(i + 1)); 'done'";
    for (let i = 0; i < 50; i += 1) {
      const { realm } = seats.take();
      realm.enter({ answer: () => assert.fail("nobody calls"), shouldStop: () => false }, 256 * 1024);
      const before = realm.evaluate("typeof globalThis.left", "look.js");
      assert.equal("value" in before && realm.findText(before.value, 100), "undefined");
      assert.ok("value" in realm.evaluate(fill, "fill.js"));
      seats.giveBack();
    }
    assert.equal(hasGrown(), false, "2 MB fifty times would not fit");
  });
});

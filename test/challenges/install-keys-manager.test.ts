import assert from "node:assert/strict";
import type { Grade } from "../../runner/model/grade.ts";
import { gradeText, readSolution } from "../support/graders.ts";

const FUNCTION = /export function call\(\)[\s\S]*$/;

/** Grades the solution with another body of `call`. */
async function gradeCall(body: string): Promise<Grade> {
  const solution = readSolution("install-keys-manager");
  assert.match(solution, FUNCTION);
  return gradeText("install-keys-manager", solution.replace(FUNCTION, `export function call() {\n${body}\n}\n`));
}

async function firstMessage(body: string): Promise<string> {
  const grade = await gradeCall(body);
  assert.equal(grade.outcome, "failed", grade.error?.message);
  return grade.tests.find(({ outcome }) => outcome === "failed")?.message ?? "";
}

const STORE =
  'const hash = storage.new_locked_contract(["remove_key_if_exists", "add_or_update_key", "set_threshold"]);';
const NAME = 'runtime.put_key("keys_manager", hash);';
const NAME_HASH = 'runtime.put_key("keys_manager_hash", storage.new_uref(hash));';

describe("installing the keys manager", () => {
  it("is right whichever place is made first and whatever order the entry points have", async () => {
    const grade = await gradeCall(
      [
        "storage.new_uref(7);",
        'const hash = storage.new_locked_contract(["set_threshold", "add_or_update_key", "remove_key_if_exists"]);',
        NAME_HASH,
        NAME,
      ].join("\n"),
    );
    assert.equal(grade.outcome, "passed", grade.tests.find(({ message }) => message !== null)?.message ?? "");
  });

  it("says where a name should lead and where it leads", async () => {
    assert.match(
      await firstMessage([STORE, NAME, 'runtime.put_key("keys_manager_hash", hash);'].join("\n")),
      /^call\(\) ran to its end, as it should, but afterwards the named key keys_manager_hash should lead to a URef that holds the hash that stands under keys_manager but leads to a contract with /,
    );
  });

  it("tells two contracts apart that look alike", async () => {
    const again = STORE.replace("const hash =", "const other =");
    const message = await firstMessage(
      [STORE, again, NAME, NAME_HASH.replace("new_uref(hash)", "new_uref(other)")].join("\n"),
    );
    assert.match(message, /but leads to a URef that holds the hash of another contract\.$/);
  });

  it("leaves other names exactly as they are, also where only the end of an address differs", async () => {
    const other = `runtime.put_key("counter", "uref-7777${"1".repeat(60)}-007");`;
    const grade = await gradeCall([STORE, NAME, NAME_HASH, `if (runtime.has_key("counter")) ${other}`].join("\n"));
    const failed = grade.tests.filter(({ outcome }) => outcome === "failed");
    assert.deepEqual(
      failed.map(({ id }) => id),
      ["call/replaces-an-earlier-install/installed"],
    );
    assert.match(failed[0]?.message ?? "", /the named key counter should have stayed as it was\.$/);
  });

  it("installs each time it is asked to, and one contract each time", async () => {
    for (const body of [
      ["if (globalThis.done) return;", "globalThis.done = true;", STORE, NAME, NAME_HASH],
      [STORE, NAME, NAME_HASH, "storage.new_locked_contract([]);"],
    ]) {
      const grade = await gradeCall(`// @ts-nocheck\n${body.join("\n")}`);
      const failed = grade.tests.find(({ id }) => id.startsWith("call/twice-in-one-deploy/"));
      assert.equal(failed?.outcome, "failed", body.join(" "));
    }
  });

  it("names what is missing, and what nobody asked for", async () => {
    assert.match(
      await firstMessage([STORE, NAME].join("\n")),
      /the named key keys_manager_hash should .* is not there/,
    );
    const third = 'runtime.put_key("mine", hash);';
    assert.match(await firstMessage([STORE, NAME, NAME_HASH, third].join("\n")), /there should be no named key "mine"/);
  });

  it("is not undone by a revert with a friendly number", async () => {
    assert.match(
      await firstMessage([STORE, NAME, NAME_HASH, "runtime.revert(0);"].join("\n")),
      /^call\(\) called runtime\.revert\(0\), which undoes the whole deploy/,
    );
  });

  it("is recognised as the known idea that it is", async () => {
    const grade = await gradeCall([STORE, NAME].join("\n"));
    assert.deepEqual(
      grade.misconceptions.map(({ id }) => id),
      ["names-only-the-contract"],
    );
  });
});

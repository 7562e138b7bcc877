import assert from "node:assert/strict";
import { exampleAccounts } from "../../challenges/accounts/examples.ts";
import type { CallResult } from "../../runner/chain/contract.ts";
import { ask } from "../../runner/chain/execute.ts";
import { getTools, loadContract } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";

/** What a function with this body answers when it is called with a list and a number. */
async function answer(body: string, head = ""): Promise<CallResult> {
  const text = removeKey(body.replace(/\blist\b/g, "(key as never)"), head);
  const contract = await loadContract("remove-key-if-exists", text);
  try {
    const call = { function: "remove_key_if_exists", arguments: [["b2", "c3"], 7] };
    return ask(exampleAccounts[1], call, contract);
  } finally {
    (await getTools()).sandbox.release(contract);
  }
}

const list = (...values: readonly string[]): CallResult => ({ kind: "list", values });

describe("lists that cross into the sandbox and out of it", () => {
  it("arrive as arrays of the learner's own realm", async () => {
    assert.deepEqual(
      await answer("return [String(Array.isArray(list)), ...list, String(arguments[1])];"),
      list("true", "b2", "c3", "7"),
    );
  });

  it("are copied: what the code does to one call's list is not seen by the next", async () => {
    assert.deepEqual(await answer("list.push('d4'); return list;"), list("b2", "c3", "d4"));
    assert.deepEqual(await answer("return list;"), list("b2", "c3"));
  });

  it("come out as short texts only, and not too many of them", async () => {
    for (const value of [
      "[1]",
      "[{}]",
      "[,]",
      "['x'.repeat(101)]",
      "Array(101).fill('x')",
      "Array(100).fill('\\0'.repeat(100))",
    ]) {
      const result = await answer(`return ${value} as never;`);
      assert.deepEqual(result.kind, "not-a-result", value);
    }
    assert.deepEqual(await answer("return [];"), list());
    assert.equal((await answer("return Array(100).fill('x');")).kind, "list");
  });

  it("are read once, without a getter or a changed built-in having a say", async () => {
    const body = [
      "Array.prototype.toJSON = () => 'forged'; String.prototype.toJSON = () => 'forged'; JSON.stringify = () => '[]';",
      "const values = ['a']; Object.defineProperty(values, 1, { get: () => 'b', enumerable: true });",
    ].join("\n");
    assert.equal((await answer(`// @ts-nocheck\n${body}\nreturn values;`)).kind, "not-a-result");
    assert.deepEqual(await answer(`// @ts-nocheck\n${body}\nreturn ['a', 'b'];`), list("a", "b"));
  });

  it("may be a Proxy that lies: it is still no more than a list of texts, or none", async () => {
    const result = await answer(
      "return new Proxy(['a'], { getOwnPropertyDescriptor: () => ({ value: 2 ** 53, configurable: true }) }) as never;",
    );
    assert.ok(result.kind === "threw" || result.kind === "not-a-result", result.kind);
  });
});

describe("lists that are given to code which has changed what arrays are", () => {
  it("arrive whole, and a setter of the code's own does not hear of them", async () => {
    const body = [
      "let heard = 0;",
      "Object.defineProperty(Array.prototype, 0, { set() { heard += 1; globalThis.heard = heard; }, configurable: true });",
    ].join("\n");
    const contract = await loadContract(
      "remove-key-if-exists",
      `// @ts-nocheck\n${body}\nexport const remove_key_if_exists = (list) => [String(globalThis.heard), ...list];`,
    );
    try {
      const call = { function: "remove_key_if_exists", arguments: [["b2", "c3"]] };
      const result = ask(exampleAccounts[1], call, contract);
      assert.equal(result.kind, "list");
      assert.deepEqual(result.kind === "list" && result.values.slice(1), ["b2", "c3"]);
      assert.equal(result.kind === "list" && result.values[0], "undefined");
    } finally {
      (await getTools()).sandbox.release(contract);
    }
  });
});

describe("the entry points of a contract", () => {
  const install = (entryPoints: string) =>
    answer(
      `try { storage.new_locked_contract(${entryPoints} as never); return ["stored"] as never; } catch (error) { return [String(error).slice(0, 100)] as never; }`,
      'import { storage } from "casper-contract";',
    );

  it("cross one by one: no name and no list can pass for several names", async () => {
    for (const entryPoints of [
      '["a,b"]',
      '["a, b"]',
      '[["a", "b"]]',
      '{ join: () => "a,b" }',
      '"ab"',
      'new Set(["a", "b"])',
      '["a", , "b"]',
      '[""]',
      '["a\\n"]',
      "null",
    ]) {
      const result = await install(entryPoints);
      assert.match(result.kind === "list" ? String(result.values[0]) : result.kind, /^TypeError: /, entryPoints);
    }
  });

  it("are names of functions, any number of them", async () => {
    for (const entryPoints of ['["a", "b_2"]', "[]"]) assert.deepEqual(await install(entryPoints), list("stored"));
  });
});

describe("what is thrown by code which has changed how JSON is written", () => {
  it("is still told as it is", async () => {
    for (const forged of ["'forged'", "['InternalError', 'out of memory', '']", "[{ toString: 1 }, {}, []]", "1"]) {
      const result = await answer(
        `// @ts-nocheck\n(Array.prototype as any).toJSON = () => ${forged}; throw new RangeError("so it is");`,
      );
      assert.equal(result.kind === "threw" ? result.message : result.kind, "RangeError: so it is", forged);
    }
  });
});

describe("the signers of a deploy, as the learner's code asks for them", () => {
  it("are an empty list where nobody has signed, as when a plan is asked who should", async () => {
    assert.deepEqual(await answer("return runtime.list_authorization_keys();"), list());
  });
});

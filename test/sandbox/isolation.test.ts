import assert from "node:assert/strict";
import { execute } from "../../runner/chain/execute.ts";
import { exampleAccounts } from "../support/accounts.ts";
import { getTools, gradeText, loadContract, readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";

/** What the code printed, a line an entry. */
async function print(body: string, head = ""): Promise<readonly string[]> {
  const grade = await gradeText("remove-key-if-exists", removeKey(`${body}\nreturn Ok();`, head));
  assert.equal(grade.error, null, grade.error?.message);
  return grade.console;
}

describe("what a submission can reach", () => {
  it("nothing of the host: no process, no modules, no network, no timers, no page", async () => {
    const names = [
      "process",
      "module",
      "fetch",
      "XMLHttpRequest",
      "WebSocket",
      "setTimeout",
      "self",
      "window",
      "document",
      "WebAssembly",
      "Buffer",
      "Deno",
      "importScripts",
      "postMessage",
      "std",
      "os",
      "performance",
    ];
    const lines = await print(`console.log([${names.map((name) => `typeof ${name}`).join(", ")}].join(" "));`);
    assert.equal(lines[0], names.map(() => "undefined").join(" "));
  });

  it("only its own engine's global, also through a Function constructor", async () => {
    const lines = await print(
      'console.log(typeof new Function("return this")().process, typeof Ok.constructor("return globalThis")().process);',
    );
    assert.equal(lines[0], "undefined undefined");
  });

  const imports: readonly (readonly [string, string])[] = [
    ["a file of the disk", "/etc/passwd"],
    ["a file above the submission", "../package.json"],
    ["a module of Node", "node:fs"],
    ["an installed package", "mocha"],
    ["an address", "https://example.org/x.js"],
    ["inlined data", "data:text/javascript,export default 1"],
    ["the hidden suite", "../challenges/remove-key-if-exists/suite.ts"],
  ];
  for (const [what, path] of imports) {
    it(`not ${what}: the import is refused by name`, async () => {
      for (const statement of [
        `import x from ${JSON.stringify(path)};\nconsole.log(x);`,
        `import(${JSON.stringify(path)});`,
      ]) {
        const grade = await gradeText(
          "remove-key-if-exists",
          `${statement}\nexport function remove_key_if_exists() {}`,
        );
        assert.equal(grade.error?.kind, "compile", grade.error?.message);
        assert.match(grade.error?.message ?? "", /cannot be imported: a contract can import "casper-types"/);
      }
    });
  }

  it("no file as text, which esbuild would inline by itself", async () => {
    const text = 'import secret from "/etc/passwd" with { type: "text" };\nconsole.log(secret);';
    const grade = await gradeText("remove-key-if-exists", text);
    assert.equal(grade.error?.kind, "compile");
    assert.doesNotMatch(JSON.stringify(grade), /root:/);
  });

  it("no source map of its own, neither a file's nor one that moves errors elsewhere", async () => {
    const moved = Buffer.from(
      JSON.stringify({
        version: 3,
        sources: ["suite.ts"],
        names: [],
        mappings: "AAAA;AACA;AACA;AACA;AACA;AACA;AACA;AACA",
      }),
    ).toString("base64");
    for (const link of ["../../../etc/passwd", `data:application/json;base64,${moved}`]) {
      const grade = await gradeText(
        "remove-key-if-exists",
        `${removeKey('throw new Error("here");')}\n//# sourceMappingURL=${link}`,
      );
      assert.equal(grade.error, null, grade.error?.message);
      assert.match(grade.tests[0]?.message ?? "", /at keys_manager\.ts:8:/);
      assert.doesNotMatch(JSON.stringify(grade), /suite\.ts|root:/);
    }
  });

  it("errors.ts stays as it is, whatever a submission's own errors.ts says", async () => {
    const forged = "export enum KeysManagerError { PermissionDenied = 0, ThresholdViolation = 0 }";
    const files = { "keys_manager.ts": readSolution("remove-key-if-exists"), "errors.ts": forged };
    assert.equal((await gradeText("remove-key-if-exists", files)).outcome, "passed");
  });

  it("no verdict: built-ins that it replaces change only its own answers", async () => {
    const replaced = [
      "Object.hasOwn = () => true;",
      'String.prototype.slice = () => "o";',
      'Reflect.apply = () => "o" as never;',
      'JSON.stringify = () => "[]";',
      "Reflect.getOwnPropertyDescriptor = () => ({ value: true });",
      "(Object.prototype as { ok?: boolean }).ok = true;",
      "(Object.prototype as { value?: boolean }).value = true;",
    ].join("\n");
    const grade = await gradeText("remove-key-if-exists", removeKey(`${replaced}\nreturn 5;`));
    assert.equal(grade.outcome, "failed");
    assert.equal(grade.score, 0);
    assert.match(grade.tests[0]?.message ?? "", /returned the number 5/);
  });

  it("no host function but through the library", async () => {
    const byHand = removeKey(
      "cosignerHost.add_associated_key(key, 300);\nreturn Ok();",
      "declare const cosignerHost: any;",
    );
    for (const files of [{ "keys_manager.ts": byHand }, { "keys_manager.ts": byHand, "more.ts": "export {};" }]) {
      const grade = await gradeText("remove-key-if-exists", files);
      assert.match(grade.tests[0]?.message ?? "", /'cosignerHost' is not defined/);
    }
  });

  it("a text as large as the memory does not cross to the host", async () => {
    const grade = await gradeText(
      "remove-key-if-exists",
      removeKey('account.remove_associated_key("x".repeat(10_000_000) as never);\nreturn Ok();'),
    );
    assert.match(grade.tests[0]?.message ?? "", /takes texts of at most 4096 characters/);
  });
});

describe("what stays of a deploy", () => {
  it("no variable of the contract: each deploy gets a fresh instance", async () => {
    const contract = await loadContract(
      "remove-key-if-exists",
      removeKey("calls += 1;\nreturn calls === 1 ? Ok() : Err(calls);", "let calls = 0;"),
    );
    const { sandbox } = await getTools();
    try {
      const [example1] = exampleAccounts;
      assert.ok(example1);
      const call = { function: "remove_key_if_exists", arguments: [example1.accountHash] };
      const deploy = { signers: [example1.accountHash], calls: [call, call] };
      for (const _again of [1, 2]) {
        const result = execute(example1, deploy, contract);
        assert.equal(result.outcome, "committed");
        assert.deepEqual(result.results, [{ kind: "ok" }, { kind: "err", error: 2 }]);
      }
    } finally {
      sandbox.release(contract);
    }
  });

  it("nothing of one submission is seen by the next", async () => {
    await print("(globalThis as { left?: string }).left = 'behind';");
    assert.deepEqual(
      new Set(await print("console.log(typeof (globalThis as { left?: string }).left);")),
      new Set(["undefined"]),
    );
  });

  it("the API's other functions work on the account in whose context the session runs", async () => {
    const body = [
      'runtime.put_key("mine", key);',
      'const uref = storage.new_uref("x");',
      'const hash = storage.new_locked_contract(["a", "b"]);',
      'console.log(runtime.get_key("mine") === key, runtime.has_key("mine"), runtime.has_key("other"));',
      "console.log(/^uref-[0-9a-f]{64}-007$/.test(uref), /^hash-[0-9a-f]{64}$/.test(hash));",
      'runtime.remove_key("mine");',
      'console.log(runtime.get_key("mine"), runtime.get_caller().length, runtime.list_authorization_keys().length > 0);',
    ].join("\n");
    const lines = await print(body, 'import { storage } from "casper-contract";');
    assert.deepEqual(lines.slice(0, 3), ["true true false", "true true", "undefined 77 true"]);
  });
});

import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import * as esbuild from "esbuild";
import { catalogue } from "../../challenges/catalogue.ts";
import { bundle, type Esbuild } from "../../runner/bundle/bundle.ts";
import { readGuestSources } from "../../runner/node/guest-files.ts";
import { gradeJson } from "../../runner/report/json.ts";
import { gradeText, readChallengeFile, readSolution } from "../support/graders.ts";

/** Grades without what is never twice the same. */
async function gradeOf(challenge: string, files: Readonly<Record<string, string>>) {
  const grade = gradeJson(await gradeText(challenge, files));
  return { ...grade, durationMs: 0, tests: grade.tests.map((test) => ({ ...test, durationMs: 0 })) };
}

/** The same grade whether the file is compiled by itself or, for the sake of an idle second one, by the whole bundler. */
async function expectSameGrade(challenge: string, text: string): Promise<void> {
  const alone = await gradeOf(challenge, { "keys_manager.ts": text });
  const bundled = await gradeOf(challenge, { "keys_manager.ts": text, "idle.ts": "export {};\n" });
  // A list of what can be imported names the second file.
  const message = bundled.error?.message.replace(', "./idle.ts"', "");
  assert.deepEqual(alone, bundled.error ? { ...bundled, error: { ...bundled.error, message } } : bundled);
}

/** Every program that comes with a challenge. */
function programsOf(id: string): readonly string[] {
  const folder = fileURLToPath(new URL(`../../challenges/${id}/`, import.meta.url));
  return ["starter", "solution", "mutants", "variants"].flatMap((kind) => {
    try {
      return readdirSync(`${folder}${kind}`)
        .filter((name) => name.endsWith(".ts"))
        .map((name) => `${kind}/${name}`);
    } catch {
      return [];
    }
  });
}

const solution = readSolution("set-threshold");
const unusual: Readonly<Record<string, string>> = {
  "does not compile": "export const = ;",
  "waits at its top": `${solution}\nawait 1;`,
  "imports everything": 'import * as types from "casper-types";\nexport const set_threshold = () => types.Ok();',
  "imports a default": 'import types from "casper-types";\nexport const set_threshold = () => types;',
  "imports what is not exported":
    'import { Nothing } from "casper-types";\nexport const set_threshold = () => Nothing;',
  "imports under a name that is a text":
    'import { "a b" as c } from "casper-types";\nexport const set_threshold = () => c;',
  "imports a type that is not there": `import { Nothing } from "nowhere";\nexport type It = Nothing;\n${solution}`,
  "imports a file of the disk":
    'import text from "/etc/passwd" with { type: "text" };\nexport const set_threshold = () => text;',
  "imports with attributes":
    'import { Ok } from "casper-types" with { type: "json" };\nexport const set_threshold = () => Ok();',
  "imports when it is called": 'export const set_threshold = () => import("casper-types");',
  "imports itself": 'import { set_threshold as it } from "./keys_manager.ts";\nexport const set_threshold = () => it;',
  "exports again": 'export { Ok as set_threshold } from "casper-types";',
  "exports all again": `export * from "casper-types";\n${solution}`,
  "exports a default": `${solution}\nexport default set_threshold;`,
  "exports under a text": `${solution}\nexport { set_threshold as "a b" };`,
  "exports nothing": "const set_threshold = 1;",
  "exports another value later": `${solution.replace("export function set_threshold", "export let set_threshold = () => 1;\nset_threshold = other as never;\nfunction other")}`,
  "changes an import": 'import { Ok } from "casper-types";\nOk = 5;\nexport const set_threshold = () => Ok;',
  "changes a constant": "const a = 1;\na = 2;\nexport const set_threshold = () => a;",
  "asks where it is": "export const set_threshold = () => import.meta.url;",
  "asks who it is": "export const set_threshold = () => typeof module + typeof exports + typeof require;",
  "reads its arguments": "export const count = arguments.length;\nexport const set_threshold = () => count;",
  "names things as the bundler does": `${solution}\nexport const cosignerRun = 1, __defProp = 2, import_casper_types = 3, cosignerModules = 4;`,
  "begins for a shell": `#!/usr/bin/env ts\n${solution}`,
  "has a directive": `"use client";\n${solution}`,
  "links a source map": `${solution}\n//# sourceMappingURL=data:application/json,{}`,
  "names what is around it": `${solution}\nexport const seen = [typeof cosignerModules, typeof cosignerRun, typeof cosignerHost];\nconsole.log(seen);`,
  "imports with attributes behind a comment": `import { ActionType as A } from "casper-types" /* x */ with { type: "json" };\nA.Deployment;\n${solution}`,
  "wraps what it imports": `${solution}\nconst real = account.set_action_threshold;\n(account as any).set_action_threshold = real;`,
  "marks what it imports": `${solution.replace("export function set_threshold", "(Ok as any).prototype.seen = 1;\nexport function set_threshold")}`,
  "says how the library is written": `${solution}\nconsole.log(String(Ok));`,
  "throws while it loads": 'export const set_threshold = () => 1;\nthrow new Error("no");',
  "throws when it is called": 'export function set_threshold() {\n  throw new RangeError("no");\n}',
};

describe("a submission of one file", () => {
  for (const id of catalogue.keys()) {
    it(`of ${id} gets the same grade as through the whole bundler: starter, solution, variants, mutants`, async () => {
      for (const path of programsOf(id)) await expectSameGrade(id, readChallengeFile(id, path));
    });
  }

  for (const [what, text] of Object.entries(unusual)) {
    it(`that ${what} gets the same grade as through the whole bundler`, () => expectSameGrade("set-threshold", text));
  }

  it("does not pass for one that esbuild has compiled", async () => {
    const { code } = await esbuild.transform(solution, { loader: "ts", format: "cjs", target: "es2023" });
    const forged = code.slice(code.indexOf("var __getOwnPropDesc")).replace(/[\\`]|\$\{/g, "\\$&");
    await expectSameGrade("set-threshold", `var __defProp = \`\n${forged}\n//\`;`);
    await expectSameGrade("set-threshold", code.replace(/^var __hasOwnProp = .*$/m, "var __hasOwnProp = nope.x;"));
  });

  it("is compiled by itself where it is a usual one, and bundled where it is not", async () => {
    const guest = await readGuestSources();
    const entries: string[] = [];
    const counting: Esbuild = {
      build: (options) => {
        entries.push(String(options.entryPoints));
        return esbuild.build(options);
      },
      transform: esbuild.transform,
    };
    const start = (text: string) =>
      bundle({ name: "x", files: { "keys_manager.ts": text } }, "keys_manager.ts", guest, counting);
    for (const id of catalogue.keys()) {
      for (const path of programsOf(id)) {
        if (path !== "variants/namespace-imports.ts") await start(readChallengeFile(id, path));
      }
    }
    assert.deepEqual(entries, ["guest-library.ts"]);
    await start(unusual["imports everything"] ?? "");
    assert.deepEqual(entries, ["guest-library.ts", "keys_manager.ts"]);
  });

  it("cannot put anything of its own into the library for a later deploy", async () => {
    const grade = await gradeText(
      "set-threshold",
      'import { account, Ok } from "casper-contract";\nexport const set_threshold = () => 1;'.replace(", Ok", "") +
        "\n(account as any).set_action_threshold = () => ({ ok: true });",
    );
    assert.equal(grade.error?.kind, "load");
    assert.match(grade.error?.message ?? "", /TypeError/);
  });
});

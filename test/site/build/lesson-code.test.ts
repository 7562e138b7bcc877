import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { readLessons } from "../../../site/build/site.ts";
import { makeFolder } from "../../support/temporary-folder.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** The code of TypeScript for a function that may end without the answer it owes. */
const NO_ANSWER = 2366;

/** What stands around a piece of code: names that its lesson has introduced in words. */
const GIVEN = `
import type * as types from "casper-types";
import type { KeysManagerError as Errors } from "./errors.ts";
declare global {
  type AccountHash = types.AccountHash;
  type Result<T, E> = types.Result<T, E>;
  type KeysManagerError = Errors;
  const KeysManagerError: typeof Errors;
  const ActionType: typeof types.ActionType;
  const key: types.AccountHash;
  const weight: types.Weight;
  function add_or_update_key(key: types.AccountHash, weight: types.Weight): types.Result<void, Errors>;
  function set_threshold(permission_level: types.ActionType, threshold: types.Weight): types.Result<void, Errors>;
}
`;

/** The pieces of code of one language in the lessons, by lesson and place. */
async function readCode(language: "rust" | "typescript"): Promise<ReadonlyMap<string, string>> {
  const fence = new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, "gm");
  const pieces = (await readLessons(root)).flatMap(({ path, text }) =>
    [...text.matchAll(fence)].map(([, code = ""], index) => [`${path.slice(8, -3)}-${index + 1}`, code] as const),
  );
  return new Map(pieces);
}

/** A piece as a module: what it imports, and all else within a function. */
function toModule(code: string): string {
  const imports = /^import .*;$/gm;
  return `${code.match(imports)?.join("\n") ?? ""}\nexport function piece() {\n${code.replace(imports, "")}\n}\n`;
}

/** What TypeScript, as strict as in the editor, says of pieces of code: "lesson: number: sentence". */
async function check(pieces: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const modules = [...pieces].map(([name, code]) => [`${name}.ts`, toModule(code)]);
  const folder = await makeFolder({
    ...Object.fromEntries(modules),
    "given.d.ts": GIVEN,
    "casper.d.ts": await readFile(join(root, "runner/guest/learner-api.d.ts"), "utf8"),
    "errors.ts": await readFile(join(root, "challenges/common/errors.ts"), "utf8"),
  });
  try {
    const names = [...modules.map(([name = ""]) => name), "given.d.ts", "casper.d.ts", "errors.ts"];
    const program = ts.createProgram(
      names.map((name) => join(folder.path, name)),
      {
        target: ts.ScriptTarget.ESNext,
        lib: ["lib.es2023.d.ts"],
        module: ts.ModuleKind.ESNext,
        moduleResolution: ts.ModuleResolutionKind.Bundler,
        strict: true,
        allowImportingTsExtensions: true,
        noEmit: true,
        types: [],
      },
    );
    return ts.getPreEmitDiagnostics(program).map(({ code, file, messageText }) => {
      const name = file ? relative(folder.path, file.fileName).replace(/\.ts$/, "") : "";
      return `${name}: ${code}: ${ts.flattenDiagnosticMessageText(messageText, " ")}`;
    });
  } finally {
    await folder.remove();
  }
}

/** What is left to the reader is missing on purpose. */
function withoutGaps(complaints: readonly string[]): readonly string[] {
  return complaints.filter((complaint) => !complaint.includes(`: ${NO_ANSWER}: `));
}

describe("the code that lessons print", () => {
  it("in TypeScript is what the editor accepts", async () => {
    const pieces = await readCode("typescript");
    assert.ok(pieces.size >= 6, "there is code to check");
    assert.deepEqual(withoutGaps(await check(pieces)), []);
  });

  it("in Rust names only enums and variants that the chain has", async () => {
    const pieces = [...(await readCode("rust"))].map(([name, code]) => {
      const named = [...code.matchAll(/\b(\w+Failure|ActionType|Error)::(\w+)/g)].map(
        ([, name, variant]) => `${name === "Error" ? "KeysManagerError" : `types.${name}`}.${variant};`,
      );
      return [name, `import * as types from "casper-types";\n${named.join("\n")}`] as const;
    });
    assert.ok(pieces.filter(([, code]) => code.includes("types.RemoveKeyFailure.")).length > 0, "there are names");
    assert.deepEqual(withoutGaps(await check(new Map(pieces))), []);
  });

  it("would be found wrong with a name that does not exist, a missing import or a wrong type", async () => {
    const wrong = new Map([
      ["variant", 'import { AddKeyFailure } from "casper-types";\nAddKeyFailure.MissingKey;'],
      ["call", 'import { account } from "casper-contract";\naccount.remove_key(key);'],
      ["import", "account.remove_associated_key(key);"],
      ["type", 'import { account } from "casper-contract";\naccount.remove_associated_key(weight);'],
    ]);
    const complained = withoutGaps(await check(wrong)).map((complaint) => complaint.slice(0, complaint.indexOf(":")));
    assert.deepEqual(complained.sort(), [...wrong.keys()].sort());
  });

  it('is checked for a forgotten case, as "Errors are values" says', async () => {
    const judge = (cases: string) =>
      [
        'import { RemoveKeyFailure } from "casper-types";',
        "function judge(failure: RemoveKeyFailure): Result<void, KeysManagerError> {",
        `  switch (failure) { ${cases} return { ok: false, error: KeysManagerError.PermissionDenied }; }`,
        "}",
      ].join("\n");
    const [missing, gone, held] = ["MissingKey", "PermissionDenied", "ThresholdViolation"].map(
      (name) => `case RemoveKeyFailure.${name}:`,
    );
    const complaints = await check(
      new Map([
        ["whole", judge(`${missing} ${gone} ${held}`)],
        ["forgetful", judge(`${missing} ${held}`)],
      ]),
    );
    assert.equal(complaints.length, 1, complaints.join("\n"));
    assert.ok(complaints[0]?.startsWith(`forgetful: ${NO_ANSWER}: `));
  });
});

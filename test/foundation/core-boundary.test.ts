import assert from "node:assert/strict";
import { join } from "node:path";
import ts from "typescript";

const root = join(import.meta.dirname, "../..");

/** Files that are not on the disk, as if an author had written them. */
const written: Readonly<Record<string, string>> = {
  "runner/chain/fine.ts": `export const bytes = new TextEncoder().encode("a").length;`,
  "runner/chain/browser.ts": `export const title = document.title;`,
  "runner/chain/process.ts": `export const home = process.env;`,
  "runner/chain/clock.ts": `export const now = performance.now();`,
  "runner/chain/disk.ts": `import { readFileSync } from "node:fs"; export const read = readFileSync;`,
  "runner/chain/page.ts": `export { colour } from "../../site/account/colour.ts";`,
  "runner/chain/host.ts": `export { colour } from "../node/colour.ts";`,
  "challenges/remove-key-if-exists/browser.ts": `export const title = document.title;`,
  "site/account/colour.ts": `export const colour = "red";`,
  "runner/node/colour.ts": `export const colour = "red";`,
};

/** What the compiler says of each written file, by its name, when it is part of the core. */
function compileCore(): ReadonlyMap<string, readonly string[]> {
  const { options, files } = readProject("runner/tsconfig.json");
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  const textOf = (path: string) => written[path.slice(root.length + 1)];
  host.fileExists = (path) => textOf(path) !== undefined || fileExists(path);
  host.getSourceFile = (path, ...rest) => {
    const text = textOf(path);
    return text === undefined ? getSourceFile(path, ...rest) : ts.createSourceFile(path, text, rest[0], true);
  };
  const own = Object.keys(written)
    .filter((name) => !name.endsWith("/colour.ts"))
    .map((name) => join(root, name));
  const program = ts.createProgram([...files, ...own], options, host);
  const diagnostics = [...program.getOptionsDiagnostics(), ...own.flatMap((path) => semantic(program, path))];
  return new Map(own.map((path) => [path.slice(root.length + 1), diagnostics.filter(isAbout(path)).map(text)]));
}

function readProject(path: string): { options: ts.CompilerOptions; files: readonly string[] } {
  const unexpected = (problem: ts.Diagnostic) => assert.fail(text(problem));
  const system = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: unexpected };
  const project = ts.getParsedCommandLineOfConfigFile(join(root, path), {}, system);
  assert.ok(project);
  assert.deepEqual(project.errors.map(text), []);
  return { options: project.options, files: project.fileNames };
}

function semantic(program: ts.Program, path: string): readonly ts.Diagnostic[] {
  const file = program.getSourceFile(path);
  assert.ok(file, path);
  return program.getSemanticDiagnostics(file);
}

function isAbout(path: string): (problem: ts.Diagnostic) => boolean {
  return (problem) => problem.file?.fileName === path;
}

function text(problem: ts.Diagnostic): string {
  return `TS${problem.code}: ${ts.flattenDiagnosticMessageText(problem.messageText, " ")}`;
}

describe("the compiler holds the core's boundary", () => {
  let said: ReadonlyMap<string, readonly string[]>;
  const complaints = (name: string) => said.get(name)?.join("\n") ?? assert.fail(`${name} was not compiled`);

  before(() => {
    said = compileCore();
  });

  it("a core file may use what browsers and Node both have", () => {
    assert.equal(complaints("runner/chain/fine.ts"), "");
  });

  for (const [what, file] of [
    ["the page's document", "runner/chain/browser.ts"],
    ["Node's process", "runner/chain/process.ts"],
    ["a clock of its own", "runner/chain/clock.ts"],
    ["the page's document in a challenge", "challenges/remove-key-if-exists/browser.ts"],
  ] as const) {
    it(`a core file that uses ${what} does not compile`, () => {
      assert.match(complaints(file), /TS\d+: Cannot find name/);
    });
  }

  it("a core file that reads the disk does not compile", () => {
    assert.match(complaints("runner/chain/disk.ts"), /TS\d+: Cannot find (?:module|name) ["']node:fs["']/);
  });

  it("a core file that imports the site does not compile", () => {
    assert.match(complaints("runner/chain/page.ts"), /TS6307: .*site\/account\/colour\.ts' is not listed/);
  });

  it("a core file that imports a host does not compile", () => {
    assert.match(complaints("runner/chain/host.ts"), /TS6307: .*runner\/node\/colour\.ts' is not listed/);
  });
});

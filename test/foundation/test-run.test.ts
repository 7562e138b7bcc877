import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** Runs mocha with our reporter over one file. */
function runMocha(tests: string): { status: number | null; lastLine: string | undefined } {
  const folder = mkdtempSync(join(tmpdir(), "cosigner-mocha-"));
  try {
    const file = join(folder, "sample.test.mjs");
    writeFileSync(file, tests);
    const mocha = join(root, "node_modules/mocha/bin/mocha.js");
    const options = ["--no-config", "--reporter", join(root, "test/support/closing-line.ts"), file];
    const run = spawnSync(process.execPath, ["--import", "tsx", mocha, ...options], { cwd: root, encoding: "utf8" });
    return { status: run.status, lastLine: run.stdout.trimEnd().split("\n").at(-1) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe("a run of the tests", () => {
  it("ends with a line that counts what passed and failed", () => {
    const { status, lastLine } = runMocha(
      `it("a", () => {}); it("b", () => {}); it("c", () => { throw new Error("no"); });`,
    );
    assert.deepEqual({ status, lastLine }, { status: 1, lastLine: "2 passed, 1 failed" });
  });

  it("says how many were skipped, where any were", () => {
    const { status, lastLine } = runMocha(`it("a", () => {}); it("b");`);
    assert.deepEqual({ status, lastLine }, { status: 0, lastLine: "1 passed, 0 failed, 1 skipped" });
  });

  it("leaves no test file out", () => {
    const files = readdirSync(join(root, "test"), { recursive: true, encoding: "utf8" }).filter((name) =>
      /\.tsx?$/.test(name),
    );
    const suites = files.filter((name) => /^describe\(/m.test(readFileSync(join(root, "test", name), "utf8")));
    assert.ok(suites.length > 0);
    assert.deepEqual(
      suites.filter((name) => !/\.test\.tsx?$/.test(name)),
      [],
      "mocha runs files that end with .test.ts or .test.tsx",
    );
  });
});

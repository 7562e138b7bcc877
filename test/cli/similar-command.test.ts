import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { catalogue } from "../../challenges/catalogue.ts";
import { UsageError } from "../../runner/cli/io.ts";
import { runSimilar, similarHelp } from "../../runner/cli/similar-command.ts";
import { findSubmissions } from "../../runner/node/submission-files.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { fakeIo } from "./fake-io.ts";

function readFixture(name: string): string {
  return readFileSync(new URL(`../similar/fixtures/${name}.ts`, import.meta.url), "utf8");
}

const problemName = readFixture("problem-name");

/** Runs the command in a folder. */
async function similar(cwd: string, ...args: readonly string[]) {
  const io = fakeIo({ cwd });
  const findSources = async (paths: readonly string[], file: string) => {
    const batches = await Promise.all(paths.map((path) => findSubmissions(path, cwd, file, 100_000)));
    return batches.flatMap(({ sources }) => [...sources]);
  };
  const status = await runSimilar(args, io, { catalogue, findSources });
  return { status, stdout: io.stdout.text };
}

describe("cosigner similar", () => {
  let folder: TemporaryFolder;

  before(async () => {
    folder = await makeFolder({
      "class/ada/keys_manager.ts": problemName,
      "class/bob/keys_manager.ts": problemName.replaceAll(/problem|finish/g, (name) => `my_${name}`),
      "class/cyd/keys_manager.ts": readFixture("rules"),
      "class/dan/keys_manager.ts": readFixture("line-by-line").replaceAll(/^ +if .*$/gm, ""),
      "class/eve/keys_manager.ts": "export function remove_key_if_exists( {",
      "one/keys_manager.ts": problemName,
    });
  });

  after(() => folder.remove());

  it("names who is alike, with the lines, who has too little of their own, and who is left out", async () => {
    const { status, stdout } = await similar(folder.path, "class");
    assert.equal(status, 0);
    assert.match(
      stdout,
      /^keys-manager, 5 submissions: 3 with enough of their own.*, 1 with too little, 1 left\sout\./,
    );
    assert.match(
      stdout,
      /100 % {2}class\/ada\S*\n +class\/bob\S*\n +46 fingerprints shared, of 46 and 46 of their own/,
    );
    assert.match(stdout, /1: lines \d+ to \d+ and \d+ to \d+/);
    assert.match(stdout, /left out {2}class\/eve\S*: The code does not parse: /);
    assert.match(stdout, /Likeness is no judgement\./);
  });

  it("says so where nobody is alike, and exits with 0", async () => {
    const { status, stdout } = await similar(folder.path, "class/ada", "class/cyd");
    assert.equal(status, 0);
    assert.match(stdout, /\nNo pair shares 50 % or more of what is the smaller one's own\.\n$/);
  });

  it("prints the numbers as JSON, and no source", async () => {
    const { stdout } = await similar(folder.path, "class", "--format", "json", "--threshold", "90", "--top", "1");
    const { schema, threshold, found, pairs, leftOut } = JSON.parse(stdout);
    assert.deepEqual([schema, threshold, found, leftOut.length], [1, 0.9, 1, 1]);
    assert.deepEqual([pairs[0].likeness, pairs[0].shared, pairs[0].left.own], [1, 46, 46]);
    assert.ok(pairs[0].regions[0].left[0].from > 1);
    assert.doesNotMatch(stdout, /remove_associated_key/);
  });

  it("writes one page to a file", async () => {
    const { status, stdout } = await similar(folder.path, "class", "--format", "html", "--output", "likeness.html");
    assert.deepEqual([status, stdout], [0, ""]);
    const page = await readFile(join(folder.path, "likeness.html"), "utf8");
    assert.match(page, /^<!doctype html>[\s\S]*<\/html>\n$/);
  });

  it("prints the same for the same submissions", async () => {
    const [first, second] = await Promise.all([1, 2].map(() => similar(folder.path, "class", "--format", "html")));
    assert.deepEqual(first, second);
  });

  for (const [args, message] of [
    [[], /^Nothing to compare: name a folder/],
    [["-"], /^Standard input \(-\)/],
    [["one"], /^Nothing to compare: name at least two/],
    [["class", "--format", "pdf"], /^--format is "pdf": choose from text, json, html\.$/],
    [["class", "--threshold", "0"], /^--threshold is "0": write a whole number from 1 to 100\.$/],
    [["class", "--challenge", "nothing"], /^There is no challenge "nothing"/],
    [["class", "one/keys_manager.ts", "--output", "one/keys_manager.ts"], /would overwrite a submission/],
    [["class", "one", "--output", "one/keys_manager.ts"], /would overwrite a submission/],
  ] as const) {
    it(`is a usage error: similar ${args.join(" ")}`, async () => {
      await assert.rejects(similar(folder.path, ...args), (error) => {
        assert.ok(error instanceof UsageError);
        assert.match(error.message, message);
        return true;
      });
    });
  }

  it("has its options in its help, and no verdict", () => {
    for (const option of ["--challenge", "--format", "--output", "--threshold", "--top"]) {
      assert.ok(similarHelp.includes(option), option);
    }
    assert.doesNotMatch(similarHelp, /cheat|plagiar/i);
  });
});

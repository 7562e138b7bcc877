import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { validateAction } from "@action-validator/core";
import { parse } from "yaml";
import { projectRoot } from "../../runner/node/project-files.ts";
import { readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";

interface Step {
  readonly name: string;
  readonly uses?: string;
  readonly shell: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly run: string;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default: string }>>;
  readonly outputs: Readonly<Record<string, { readonly value: string }>>;
  readonly runs: { readonly steps: readonly Step[] };
}

const root = fileURLToPath(projectRoot);
const source = readFileSync(join(root, "action.yml"), "utf8");
const action = parse(source) as Action;
const [install, grade] = action.runs.steps;

describe("the GitHub Action", () => {
  let folder: TemporaryFolder;

  beforeEach(async () => {
    folder = await makeFolder({ outputs: "", summary: "" });
  });
  afterEach(() => folder.remove());

  /** Runs a step as GitHub would: its script in the shell that it names, inputs put in where expressions stand. */
  function runStep(step: Step | undefined, inputs: Readonly<Record<string, string>>, env: Record<string, string> = {}) {
    assert.equal(step?.shell, "bash");
    const given = Object.entries(step.env ?? {}).map(([name, value]) => {
      const [, input = ""] = /^\$\{\{ inputs\.([a-z-]+) \}\}$/.exec(value) ?? [];
      return [name, inputs[input] ?? action.inputs[input]?.default];
    });
    return spawnSync("bash", ["--noprofile", "--norc", "-eo", "pipefail", "-c", step.run], {
      cwd: folder.path,
      encoding: "utf8",
      env: {
        PATH: process.env["PATH"],
        GITHUB_ACTION_PATH: root,
        GITHUB_WORKSPACE: folder.path,
        GITHUB_OUTPUT: join(folder.path, "outputs"),
        GITHUB_STEP_SUMMARY: join(folder.path, "summary"),
        ...Object.fromEntries(given),
        ...env,
      },
    });
  }

  async function readOutputs(): Promise<Readonly<Record<string, string>>> {
    const lines = (await readFile(join(folder.path, "outputs"), "utf8")).trim().split("\n");
    return Object.fromEntries(lines.map((line) => line.split("=")));
  }

  /** A program in the test's folder that prints its arguments, one a line. */
  async function fakeProgram(name: string): Promise<void> {
    const path = join(folder.path, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, '#!/bin/sh\nprintf "%s\\n" "$@"\n');
    await chmod(path, 0o755);
  }

  it("follows the schema of action files, and runs no code but its own", () => {
    assert.deepEqual(validateAction(source).errors, []);
    assert.deepEqual(
      action.runs.steps.filter(({ uses }) => uses !== undefined),
      [],
    );
  });

  it("puts no input into the text of a script, where it could be run", () => {
    for (const { name, run } of action.runs.steps) assert.ok(!run.includes("${{"), name);
    const attack = '"; echo hacked; $(echo hacked) `echo hacked` #';
    const inputs = Object.fromEntries(Object.keys(action.inputs).map((name) => [name, attack]));
    const { status, stdout, stderr } = runStep(grade, inputs);
    assert.equal(status, 2);
    assert.doesNotMatch(stdout, /hacked/);
    assert.match(stderr, /^cosigner: [^\n]*"; echo hacked;[^\n]*\n$/, "it came to the command as one argument");
  });

  it("installs by the lock file where nothing is built, and nothing where something is", async () => {
    await fakeProgram("npm");
    const path = `${folder.path}${delimiter}${process.env["PATH"]}`;
    const fresh = runStep(install, {}, { PATH: path, GITHUB_ACTION_PATH: folder.path });
    assert.deepEqual([fresh.status, fresh.stdout], [0, "ci\n--omit=dev\n--no-audit\n--no-fund\n"]);
    const again = runStep(install, {}, { PATH: path });
    assert.deepEqual([again.status, again.stdout], [0, ""]);
  });

  it("passes every input on to the command", async () => {
    const inputs = Object.fromEntries(Object.keys(action.inputs).map((name, index) => [name, `-${index}`]));
    await fakeProgram("dist/cli/cosigner.js");
    const { stdout } = runStep(grade, { ...inputs, "exit-zero": "true" }, { GITHUB_ACTION_PATH: folder.path });
    const given = stdout.trim().split("\n");
    assert.deepEqual(given.slice(-2), ["--", inputs["path"]]);
    for (const [name, value] of Object.entries(inputs)) {
      if (name === "path") continue;
      const at = given.indexOf(`--${name}`);
      assert.ok(at > 0, name);
      if (name !== "exit-zero") assert.equal(given[at + 1], value, name);
    }
  });

  it("ends well with the score as output and the table as summary where the submission passed", async () => {
    await writeFile(join(folder.path, "keys_manager.ts"), readSolution("remove-key-if-exists"));
    const { status, stderr } = runStep(grade, { challenge: "remove-key-if-exists" });
    assert.equal(status, 0, stderr);
    assert.deepEqual(await readOutputs(), { outcome: "passed", passed: "true", score: "18", "max-score": "18" });
    assert.match(await readFile(join(folder.path, "summary"), "utf8"), /18/);
    assert.deepEqual(Object.keys(await readOutputs()).sort(), Object.keys(action.outputs).sort());
    for (const [name, { value }] of Object.entries(action.outputs)) {
      assert.equal(value, `\${{ steps.grade.outputs.${name} }}`);
    }
  });

  it("fails the job where it did not, unless told otherwise, and marks the first cause in the file", async () => {
    await writeFile(join(folder.path, "keys_manager.ts"), removeKey("return account as never;"));
    const inputs = { challenge: "remove-key-if-exists", path: "keys_manager.ts" };
    const failed = runStep(grade, inputs);
    assert.equal(failed.status, 1);
    assert.match(failed.stdout, /^::error /m);
    const { outcome, passed } = await readOutputs();
    assert.deepEqual([outcome, passed], ["failed", "false"]);
    assert.equal(runStep(grade, { ...inputs, "exit-zero": "true" }).status, 0);
  });
});

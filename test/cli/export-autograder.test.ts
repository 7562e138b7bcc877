import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { chmod, mkdir, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { catalogue } from "../../challenges/catalogue.ts";
import { runExportAutograder } from "../../runner/cli/export-autograder-command.ts";
import { projectRoot } from "../../runner/node/project-files.ts";
import { isGradescopeResult } from "../report/gradescope-result.ts";
import { readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { command } from "./command-line.ts";
import { fakeIo } from "./fake-io.ts";

const CHALLENGE = "remove-key-if-exists";

interface Ran {
  readonly status: number;
  readonly output: string;
}

/** Runs a program with nothing of the test's environment but its path. */
function run(
  file: string,
  args: readonly string[],
  options: { readonly cwd?: string; readonly env?: Readonly<Record<string, string>> } = {},
): Promise<Ran> {
  const env = { PATH: process.env["PATH"], HOME: process.env["HOME"], ...options.env };
  return new Promise((resolve) => {
    execFile(file, [...args], { ...options, env }, (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code ?? -1), output: stdout + stderr });
    });
  });
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

describe("cosigner export-autograder", () => {
  let folder: TemporaryFolder;

  beforeEach(async () => {
    folder = await makeFolder();
    // Another user than the folder's owner grades there.
    await chmod(folder.path, 0o755);
  });
  afterEach(() => folder.remove());

  function exportTo(name: string, args: readonly string[] = [], root = projectRoot): Promise<number> {
    const io = fakeIo({ cwd: folder.path });
    return runExportAutograder([name, "--challenge", CHALLENGE, ...args], io, { catalogue, root });
  }

  it("writes nothing where it is asked for something that there is not", async () => {
    await writeFile(join(folder.path, "mine.txt"), "");
    await mkdir(join(folder.path, "full"));
    await writeFile(join(folder.path, "full/mine.txt"), "");
    await assert.rejects(exportTo("full"), /^UsageError: "full" is not empty: name a new or an empty folder\.$/);
    await assert.rejects(exportTo("mine.txt"), /^UsageError: "mine\.txt" is a file: name a folder\.$/);
    await assert.rejects(exportTo("no/such"), /^UsageError: "no\/such" cannot be written \(ENOENT\)/);
    await assert.rejects(exportTo("new", ["--for", "moodle"]), /choose from gradescope, classroom50\.$/);
    await assert.rejects(exportTo("new", ["second"]), /Name one folder/);
    assert.deepEqual((await readdir(folder.path)).sort(), ["full", "mine.txt"]);
  });

  it("leaves nothing half written where it fails", async () => {
    const broken = await makeFolder({ "runner/autograder/gradescope/setup.sh": "" });
    try {
      await assert.rejects(exportTo("new", [], new URL(`file://${broken.path}/`)), /ENOENT/);
      assert.deepEqual(await readdir(folder.path), []);
    } finally {
      await broken.remove();
    }
  });

  it("holds for Gradescope what it needs at its root, by exact versions, and no solution", async () => {
    await mkdir(join(folder.path, "new"));
    await exportTo("new", ["--seed", "7"]);
    const source = join(folder.path, "new");
    assert.deepEqual((await readdir(source)).sort(), ["README.txt", "cosigner", "run_autograder", "setup.sh"]);
    for (const name of ["setup.sh", "run_autograder", "cosigner/dist/cli/cosigner.js"]) {
      assert.equal((await stat(join(source, name))).mode & 0o777, 0o755, name);
    }
    const manifest = JSON.parse(await readFile(join(source, "cosigner/package.json"), "utf8"));
    const versions = Object.values({ ...manifest.dependencies, ...manifest.optionalDependencies });
    assert.ok(versions.length >= 5 && versions.every((version) => /^\d+\.\d+\.\d+$/.test(String(version))));
    assert.deepEqual([manifest.devDependencies, manifest.scripts], [undefined, undefined]);
    assert.match(await readFile(join(source, "run_autograder"), "utf8"), /^seed='7'$/m);
    const [telling = ""] = readSolution(CHALLENGE)
      .split("\n")
      .toSorted((left, right) => right.length - left.length);
    assert.ok(telling.length > 40);
    for (const path of await filesIn(source)) {
      const text = await readFile(path, "utf8");
      assert.ok(!text.includes("\r\n") && !text.includes("{{challenge}}"), path);
      assert.ok(!text.includes(telling), path);
    }
  });

  it("writes for Classroom 50, whose files are public, no tests: only a call of the command", async function () {
    await exportTo("bundle", ["--for", "classroom50"]);
    const bundle = join(folder.path, "bundle");
    assert.deepEqual((await readdir(bundle)).sort(), ["README.txt", "autograder.py"]);
    if (spawnSync("python3", ["--version"]).status !== 0) this.skip();
    const bin = join(folder.path, "bin");
    await mkdir(bin);
    await symlink(command, join(bin, "cosigner"));
    const checkout = join(folder.path, "checkout");
    await mkdir(checkout);
    await writeFile(join(checkout, "keys_manager.ts"), readSolution(CHALLENGE));
    await writeFile(join(checkout, "result.json"), '{ "score": 100 }');
    const env = {
      PATH: `${bin}:${dirname(process.execPath)}:${process.env["PATH"]}`,
      CLASSROOM: "cs",
      ASSIGNMENT: "keys",
      SUBMISSION_TAG: "submit/1",
      COMMIT_URL: "https://example.org/commit",
      RELEASE_URL: "https://example.org/release",
    };
    const ran = await run("python3", [join(bundle, "autograder.py")], { cwd: checkout, env });
    assert.equal(ran.status, 0, ran.output);
    const result = JSON.parse(await readFile(join(checkout, "result.json"), "utf8"));
    assert.deepEqual([result.schema, result.score, result["max-score"]], ["classroom50/result/v1", 18, 18]);

    const lost = await run("python3", [join(bundle, "autograder.py")], {
      cwd: checkout,
      env: { ...env, COMMIT_URL: "" },
    });
    assert.equal(lost.status, 2);
    assert.match(lost.output, /needs COMMIT_URL/);
    assert.deepEqual(await readdir(checkout), ["keys_manager.ts"], "no result is left that was not made");
  });
});

describe("the autograder for Gradescope", () => {
  let home: TemporaryFolder;
  let env: Readonly<Record<string, string>>;
  const grader = () => join(home.path, "source/cosigner/dist/cli/cosigner.js");

  before("installs what it needs, by its own script", async function () {
    if (process.platform !== "linux") this.skip();
    this.timeout(60_000);
    home = await makeFolder();
    // Another user than the folder's owner grades there.
    await chmod(home.path, 0o755);
    await runExportAutograder(["source", "--challenge", CHALLENGE], fakeIo({ cwd: home.path }), {
      catalogue,
      root: projectRoot,
    });
    env = { AUTOGRADER_HOME: home.path };
    const registry = Object.entries(process.env).filter(([name]) =>
      /^npm_config_(?:registry|cache)$|_proxy$/i.test(name),
    );
    const setup = await run(join(home.path, "source/setup.sh"), [], {
      env: { ...env, ...Object.fromEntries(registry), npm_config_prefer_offline: "true" },
    });
    assert.equal(setup.status, 0, setup.output);
  });
  after(() => home?.remove());

  async function grade(files: Readonly<Record<string, string>>, link?: string) {
    const submission = join(home.path, "submission");
    await rm(submission, { recursive: true, force: true });
    await mkdir(submission);
    for (const [name, text] of Object.entries(files)) {
      await mkdir(dirname(join(submission, name)), { recursive: true });
      await writeFile(join(submission, name), text);
    }
    if (link !== undefined) await symlink(link, join(submission, "keys_manager.ts"));
    const { status } = await run(join(home.path, "source/run_autograder"), [], { env });
    const text = await readFile(join(home.path, "results/results.json"), "utf8");
    return { status, result: JSON.parse(text) as unknown };
  }

  /** The score, and what the first test shows. */
  async function scoreOf(files: Readonly<Record<string, string>>, link?: string) {
    const { status, result } = await grade(files, link);
    assert.equal(status, 0);
    assert.ok(isGradescopeResult(result), JSON.stringify(isGradescopeResult.errors));
    return [result.score, result.tests[0]?.output ?? ""] as const;
  }

  it("gives a right and a wrong submission their points, in whichever folder the file lies", async () => {
    const [right] = await scoreOf({ "homework/keys_manager.ts": readSolution(CHALLENGE), "homework/notes.txt": "" });
    assert.equal(right, 18);
    const code = removeKey("account.remove_associated_key(key);\nreturn Ok();");
    const [wrong] = await scoreOf({ "keys_manager.ts": code });
    assert.ok(wrong > 0 && wrong < 18);
  });

  it("gives 0 and a reason to one that hangs and prints results of its own, and to one without the file", async () => {
    const code = removeKey('console.log(`{ "score": 100 }\\n}`);\nfor (;;);');
    const [hostile, reason] = await scoreOf({ "keys_manager.ts": code, "results.json": '{ "score": 100 }' });
    assert.equal(hostile, 0);
    assert.match(reason, /2 s/);
    const nothing = [0, "There is no keys_manager.ts in what you handed in: hand it in under this name."];
    assert.deepEqual(await scoreOf({ "other.ts": "", "another.ts": "" }), nothing);
    assert.deepEqual(await scoreOf({}, "/etc/passwd"), nothing, "a link is not followed");
  });

  it("does not blame the learner where the grader itself fails", async () => {
    await writeFile(grader(), '#!/bin/sh\necho "{}"\nexit 3\n');
    const { status, result } = await grade({ "keys_manager.ts": readSolution(CHALLENGE) });
    assert.equal(status, 3);
    assert.ok(typeof result === "object" && result !== null && !("score" in result) && !("tests" in result));
    assert.match(JSON.stringify(result), /no fault of your code/);
  });

  it("gives up root's rights, and what the environment holds, before it grades", async function () {
    if (process.getuid?.() !== 0) this.skip();
    const tryToWrite = 'for file in "$0" "$(dirname "$0")" . submission/x; do touch "$file" && exit 3; done 2>&-';
    const tell = 'echo "[$(id -u), \\"$(env | cut -d= -f1 | sort | tr "\\n" " ")\\"]"';
    await writeFile(grader(), `#!/bin/sh\n${tryToWrite}\n${tell}\n`);
    const { status, result } = await grade({ "keys_manager.ts": "" });
    assert.equal(status, 0, "nothing could be written");
    assert.deepEqual(result, [65534, "LANG PATH PWD "]);
  });
});

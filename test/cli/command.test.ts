import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Grade } from "../../runner/model/grade.ts";
import { readChallengeFile, readSolution } from "../support/graders.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { command, cosigner } from "./command-line.ts";

const solution = readSolution("keys-manager");
const starter = readChallengeFile("keys-manager", "starter/keys_manager.ts");
const oneTable = readChallengeFile("keys-manager", "mutants/reads-every-failure-from-one-table.ts");
const loop = "export function remove_key_if_exists() { for (;;) {} }\n";

/** The grades of a JSON report. */
function gradesOf(stdout: string): readonly Grade[] {
  return JSON.parse(stdout).grades;
}

describe("the built command, on learners' files", () => {
  let folder: TemporaryFolder;
  let cwd: string;

  before(async () => {
    folder = await makeFolder({
      "ada/keys_manager.ts": solution,
      "class/ada/keys_manager.ts": solution,
      "class/bob.ts": starter,
      "class/eve.ts": "export const broken = (;\n",
      "windows.ts": `\ufeff${solution.replaceAll("\n", "\r\n")}`,
      "utf16.ts": Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(solution, "utf16le")]),
      "one-table.ts": oneTable,
      "binary.ts": Buffer.from(Array.from({ length: 5000 }, (_, index) => (index * 7919) % 256)),
      "empty.ts": "",
      "loop.ts": loop,
    });
    cwd = folder.path;
  });
  after(() => folder.remove());

  it("passes the solution with full score, as a file, as a folder and through standard input", async () => {
    for (const [path, input] of [
      ["ada/keys_manager.ts", ""],
      ["ada", ""],
      ["-", solution],
    ] as const) {
      const { status, stdout, stderr } = await cosigner(["grade", path], { cwd, input });
      const [, name, score, max] = /^✓ passed {2}(\S+) {2}(\d+) of (\d+) points, all/.exec(stdout) ?? [];
      assert.deepEqual([name, score, status, stderr], [path, max, 0, ""]);
    }
  });

  it("fails the starter of every challenge, and says once for each function that it is not written", async () => {
    const file = fileURLToPath(new URL("../../challenges/set-threshold/starter/keys_manager.ts", import.meta.url));
    const { status, stdout } = await cosigner(["grade", file, "--challenge", "set-threshold"]);
    assert.equal(status, 1);
    assert.equal(stdout.split("set_threshold is not written yet.").length, 2);
  });

  it("names the wrong idea first, and shows what it did to the account", async () => {
    const { status, stdout } = await cosigner(["grade", "one-table.ts"], { cwd });
    assert.equal(status, 1);
    assert.match(stdout.split("\n")[2] ?? "", /^→ /);
    assert.match(stdout, /→ together: You translate the failures of all host functions with one table/);
    assert.match(stdout, /\n {8}account +before +after\n {8}a1 \(primary key\) /);
  });

  it("reports a batch in order: passed, failed, error", async () => {
    const { status, stdout } = await cosigner(["grade", "class"], { cwd });
    assert.equal(status, 1);
    const verdicts = stdout.split("\n").filter((line) => /^\S/.test(line));
    assert.match(verdicts[0] ?? "", /^✓ passed .*class\/ada\b/);
    assert.match(verdicts[1] ?? "", /^✗ failed .*class\/bob\.ts\b.* is not written yet\.$/);
    assert.match(verdicts[2] ?? "", /^! error .*class\/eve\.ts\b.* keys_manager\.ts:1:24: /);
    assert.match(verdicts[3] ?? "", /^3 submissions: 1 passed, 1 failed, 1 .*error$/);
  });

  it("gives the same grades as JSON and as JSON lines", async () => {
    const json = await cosigner(["grade", "class", "--format", "json"], { cwd });
    const lines = await cosigner(["grade", "class", "--format", "jsonl"], { cwd });
    const timeless = (grades: readonly Grade[]) =>
      grades.map((grade) => ({
        ...grade,
        durationMs: 0,
        tests: grade.tests.map((test) => ({ ...test, durationMs: 0 })),
      }));
    const fromLines = lines.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line));
    assert.equal(fromLines.length, 3);
    assert.deepEqual(timeless(fromLines), timeless(gradesOf(json.stdout)));
  });

  it("takes Windows line ends, a byte order mark and UTF-16", async () => {
    const { status } = await cosigner(["grade", "windows.ts", "utf16.ts"], { cwd });
    assert.equal(status, 0);
  });

  it("never takes a learner's broken file for a usage error or a fault of its own", async () => {
    const paths = ["class/eve.ts", "binary.ts", "empty.ts"];
    const { status, stdout } = await cosigner(["grade", ...paths, "--format", "json"], { cwd });
    assert.deepEqual(
      gradesOf(stdout).map(({ error }) => error?.kind),
      ["compile", "compile", "load"],
    );
    assert.equal(status, 1);
  });

  it("shows where the code does not compile, with the line", async () => {
    const { stdout } = await cosigner(["grade", "class/eve.ts"], { cwd });
    assert.match(stdout, /at keys_manager\.ts:1:24\n.*\n {2}1 \| export const broken = \(;\n {4}\| {24}\^\n$/);
  });

  it("ends a loop at --timeout-ms and says so", async () => {
    const { status, stdout } = await cosigner(["grade", "loop.ts", "--timeout-ms", "200"], { cwd });
    assert.equal(status, 1);
    assert.match(
      stdout,
      /\nStopped at the time limit.*\n.*time limit of 0\.2 s.*\n?.*probably a loop that does not end/,
    );
  });

  it("does not read a file that is far too large", async () => {
    const path = join(cwd, "huge.ts");
    writeFileSync(path, "");
    truncateSync(path, 40 * 1024 ** 3);
    const { status, stdout } = await cosigner(["grade", "huge.ts", "--format", "json"], { cwd });
    const [grade] = gradesOf(stdout);
    assert.equal(grade?.error?.kind, "too-large");
    assert.match(grade?.error?.message ?? "", /41943040 KiB/);
    assert.equal(status, 1);
  });

  it("does not follow a link out of a folder", async () => {
    const linked = await makeFolder({ "class/bob.ts": starter });
    symlinkSync("/etc/passwd", join(linked.path, "class/passwd.ts"));
    symlinkSync(cwd, join(linked.path, "class/out"));
    const { stdout } = await cosigner(["grade", "class", "--format", "jsonl"], { cwd: linked.path });
    assert.deepEqual(
      stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).submission),
      ["class/bob.ts"],
    );
    await linked.remove();
  });

  it("draws other accounts from another seed, with the same result for the solution", async () => {
    const { status, stdout } = await cosigner(["grade", "ada", "--seed", "99", "--format", "json"], { cwd });
    assert.equal(gradesOf(stdout)[0]?.seed, 99);
    assert.equal(status, 0);
  });

  for (const args of [
    ["grade"],
    ["grade", "nowhere"],
    ["grade", "ada", "--challenge", "nope"],
    ["grade", "ada", "--jobs", "many"],
    ["grade", "ada", "--format", "xml"],
    ["simulate", "nowhere"],
    ["check", "nope"],
    ["nope"],
  ]) {
    it(`refuses "${args.join(" ")}" with one line on standard error and exit status 2`, async () => {
      const { status, stdout, stderr } = await cosigner(args, { cwd });
      assert.match(stderr, /^cosigner: [^\n]+\n$/);
      assert.deepEqual([status, stdout], [2, ""]);
    });
  }

  it("ends quietly when its reader has seen enough", async () => {
    const paths = Array.from({ length: 40 }, (_, index) => `seen-${index}.ts`);
    for (const path of paths) writeFileSync(join(cwd, path), oneTable);
    const child = spawn(process.execPath, [command, "grade", "--format", "json", ...paths], { cwd });
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    await once(child.stdout, "data");
    child.stdout.destroy();
    const [status] = await once(child, "close");
    assert.deepEqual([status, errors], [141, ""]);
  });

  it("ends cleanly on Ctrl+C, with no half report", async () => {
    const paths = Array.from({ length: 20 }, (_, index) => `loop-${index}.ts`);
    for (const path of paths) writeFileSync(join(cwd, path), loop);
    const args = ["grade", "--format", "json", "--output", "cut.json", "--jobs", "1", ...paths];
    const child = spawn(process.execPath, [command, ...args], { cwd, stdio: ["ignore", "ignore", "pipe"] });
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      errors += text;
    });
    await untilThereIs(() => readdirSync(cwd).some((name) => name.startsWith("cut.json.")));
    child.kill("SIGINT");
    const [status, signal] = await once(child, "close");
    assert.deepEqual([status, signal, errors], [130, null, ""]);
    assert.ok(!readdirSync(cwd).some((name) => name.startsWith("cut.json")));
  });
});

describe("the built command, serving", () => {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    it(`prints its address once it answers there, and ends cleanly on ${signal}`, async () => {
      const folder = await makeFolder();
      const child = spawn(process.execPath, [command, "serve", "--port", "0"], {
        cwd: folder.path,
        stdio: ["ignore", "pipe", "inherit"],
      });
      const [said] = await once(child.stdout.setEncoding("utf8"), "data");
      const [, url = ""] = /^Cosigner is ready at (http:\/\/\S+)\n/.exec(String(said)) ?? [];
      assert.equal((await fetch(url)).status, 200);
      child.kill(signal);
      const [status, killedBy] = await once(child, "close");
      assert.deepEqual([status, killedBy], [0, null]);
      await folder.remove();
    });
  }
});

describe("the built command's start", () => {
  it("can be read by an old Node as far as the line that says what is missing", () => {
    assert.match(readFileSync(command, "utf8"), /^#!\/usr\/bin\/env (?:-S )?node[ \n]/);
    assert.doesNotMatch(readFileSync(command, "utf8"), /^\s*import\b(?!\()/m);
  });

  for (const args of [["--help"], ["grade", "--help"], ["serve", "--help"]]) {
    it(`says "${args.join(" ")}" without loading grader, mocha, QuickJS or esbuild`, async () => {
      const { stderr, status } = await cosigner(args, { env: { NODE_DEBUG: "esm" } });
      assert.equal(status, 0);
      const loaded = [...new Set([...stderr.matchAll(/Storing file:\/\/(\S+)/g)].map(([, path = ""]) => path))];
      assert.ok(
        loaded.some((path) => /dist\/cli\/main-/.test(path)),
        stderr.slice(0, 1000),
      );
      assert.deepEqual(
        loaded.filter((path) => path.includes("node_modules")),
        [],
      );
      // mocha and QuickJS are bundled, and are hundreds of kilobytes.
      assert.ok(loaded.reduce((sum, path) => sum + statSync(path).size, 0) < 100_000, loaded.join("\n"));
    });
  }
});

/** Resolves once the condition holds, asked again at each turn of the event loop. */
async function untilThereIs(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setImmediate(resolve));
}

import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { projectRoot } from "../../runner/node/project-files.ts";
import { readChallengeFile, readSolution } from "../support/graders.ts";
import { makeFolder } from "../support/temporary-folder.ts";

interface Instruction {
  readonly name: string;
  readonly text: string;
}

const root = fileURLToPath(projectRoot);
const instructions = parseDockerfile(readFileSync(join(root, "Dockerfile"), "utf8"));
const run = instructions.slice(instructions.findLastIndex(({ name }) => name === "FROM"));

/** Instructions in order; a backslash at a line's end goes on. */
function parseDockerfile(text: string): readonly Instruction[] {
  const lines = text.replaceAll("\\\n", " ").split("\n");
  return lines
    .filter((line) => /^[A-Z]/.test(line))
    .map((line) => {
      const [name = "", ...words] = line.split(" ");
      return { name, text: words.join(" ") };
    });
}

/** The text of the one instruction of that name in the stage that runs. */
function getRun(name: string): string {
  const found = run.filter((one) => one.name === name);
  assert.equal(found.length, 1, name);
  return found[0]?.text ?? "";
}

/** What the stage that runs has of the project's, as path in the project and in the container. */
const copied = run
  .filter(({ name }) => name === "COPY")
  .map(({ text }) => {
    const [from, source = "", target = ""] = text.split(" ");
    assert.equal(from, "--from=build");
    assert.ok(source.startsWith("/cosigner/"), source);
    return { source: source.slice("/cosigner/".length), target };
  });

describe("the container image", () => {
  it("starts from named versions, fetches nothing but packages by the lock file, and leaves the tools behind", () => {
    const images = instructions.filter(({ name }) => name === "FROM").map(({ text }) => text.split(" ")[0]);
    assert.ok(images.length > 1);
    for (const image of images) assert.match(image ?? "", /^[a-z]+:[\w.-]*(?:trixie|bookworm)-slim$/);
    assert.deepEqual(
      instructions.filter(({ name }) => name === "ADD"),
      [],
    );
    const commands = instructions.filter(({ name }) => name === "RUN").map(({ text }) => text);
    assert.deepEqual(commands, ["npm ci --omit=dev --no-audit --no-fund"]);
    assert.deepEqual(
      run.filter(({ name }) => name === "RUN"),
      [],
    );
  });

  it("is built from what .dockerignore lets through, which is all that the command is made of", () => {
    const lines = readFileSync(join(root, ".dockerignore"), "utf8").split("\n");
    assert.ok(lines.includes("*"), "nothing is seen that is not named");
    const seen = lines.filter((line) => line.startsWith("!")).map((line) => line.slice(1));
    assert.ok(seen.includes("tsconfig.base.json"), "esbuild reads how the sources are meant");
    const built = join(root, "dist/cli");
    const parts = readdirSync(built).flatMap((name) => {
      // esbuild writes above each file's part where it comes from.
      return [...readFileSync(join(built, name), "utf8").matchAll(/^\/\/ (?!node_modules)([\w./-]+\.(?:ts|json))$/gm)];
    });
    const sources = new Set(parts.map(([, path = ""]) => path));
    assert.ok(sources.has("runner/cli/main.ts") && sources.size > 100);
    for (const path of sources)
      assert.ok(
        seen.some((start) => path.startsWith(start)),
        path,
      );
  });

  it("holds what the command needs to run, and nothing else of the project's", () => {
    for (const { source } of copied) assert.ok(existsSync(join(root, source)), source);
    const paths = copied.map(({ source }) => source);
    assert.deepEqual(paths, ["package.json", "node_modules", "dist/cli", "runner/guest", "challenges/common"]);
  });

  it("runs as nobody, by number", () => {
    assert.equal(getRun("USER"), "65534:65534");
    assert.deepEqual(JSON.parse(getRun("ENTRYPOINT")), ["/cosigner/dist/cli/cosigner.js"]);
  });

  /** As `docker run --network none --read-only --cap-drop ALL` would, with this host's system below it. */
  function runContained(args: readonly string[], submissions: string, input = "") {
    const path = /^PATH=(\S+)$/.exec(getRun("ENV"))?.[1] ?? "";
    const own = copied.flatMap(({ source, target }) => ["--ro-bind", join(root, source), target]);
    const system = ["/usr", "/lib", "/lib64", "/bin"].flatMap((name) => ["--ro-bind-try", name, name]);
    const namespaces = ["--unshare-all", "--uid", "65534", "--gid", "65534", "--cap-drop", "ALL", "--die-with-parent"];
    const surroundings = ["--proc", "/proc", "--dev", "/dev", "--ro-bind", submissions, getRun("WORKDIR")];
    const environment = ["--clearenv", "--setenv", "PATH", path, "--chdir", getRun("WORKDIR")];
    return spawnSync(
      "bwrap",
      [...namespaces, ...system, ...own, ...surroundings, "--remount-ro", "/", ...environment, "--", ...args],
      { input, encoding: "utf8" },
    );
  }

  it("grades a folder and standard input there: nothing can be written, no network, no rights", async function () {
    const folder = await makeFolder({ "ada/keys_manager.ts": readSolution("keys-manager"), "bob/keys_manager.ts": "" });
    try {
      if (runContained(["/bin/true"], folder.path).status !== 0) {
        console.log("      not run: it needs bubblewrap (bwrap) and the right to make namespaces");
        this.skip();
      }
      const probe = [
        'const { networkInterfaces, tmpdir } = require("node:os"), { writeFileSync } = require("node:fs");',
        "const can = (path) => { try { writeFileSync(path, ''); return true } catch { return false } };",
        "const folders = ['', tmpdir(), process.cwd(), '/cosigner', '/cosigner/dist/cli'];",
        "const written = folders.map((folder) => folder + '/x').filter(can);",
        "console.log(JSON.stringify([process.getuid(), Object.keys(networkInterfaces()).filter((n) => n !== 'lo'), written]))",
      ];
      assert.equal(runContained(["node", "-e", probe.join("")], folder.path).stdout, "[65534,[],[]]\n");

      const [command = ""] = JSON.parse(getRun("ENTRYPOINT"));
      const batch = runContained([command, "grade", ".", "--format", "jsonl"], folder.path);
      assert.equal(batch.status, 1, batch.stderr);
      const outcomes = batch.stdout
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line).outcome);
      assert.deepEqual(outcomes, ["passed", "error"]);
      const starter = readChallengeFile("keys-manager", "starter/keys_manager.ts");
      const single = runContained([command, "grade", "-", "--format", "json"], folder.path, starter);
      assert.equal(single.status, 1, single.stderr);
      assert.equal(JSON.parse(single.stdout).summary.failed, 1);
    } finally {
      await folder.remove();
    }
  });
});

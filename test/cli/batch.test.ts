import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createWriteStream, watch } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { finished } from "node:stream/promises";
import { ZipFile } from "yazl";
import { reportFormats, singleFormats } from "../../runner/cli/report-formats.ts";
import { readChallengeFile, readSolution } from "../support/graders.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { command, cosigner } from "./command-line.ts";

const solution = readSolution("set-threshold");
const starter = readChallengeFile("set-threshold", "starter/keys_manager.ts");
const challenge = ["--challenge", "set-threshold"];

/** The report but for what is never twice the same. */
function withoutDurations(lines: string): string {
  return lines.replaceAll(/"durationMs":[\d.]+/g, '"durationMs":0');
}

/** Right, wrong and hostile ones, each unlike any other. */
function mixedBatch(count: number): Record<string, string> {
  const kinds = [
    solution,
    starter,
    `${solution}\nthrow new Error("no");`,
    `${solution}\nfor (;;) {}`,
    `${solution}\nArray.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);`,
    `${solution}\nconst kept = [];\nfor (;;) kept.push(new Uint8Array(1 << 20));`,
    "export const = ;",
  ];
  const entries = Array.from({ length: count }, (_, index) => {
    const text = `${kinds[index % kinds.length]}\n// ${index}\n`;
    return [`class/learner-${String(index).padStart(3, "0")}.ts`, text] as const;
  });
  return Object.fromEntries(entries);
}

describe("the built command, on a batch", () => {
  let folder: TemporaryFolder;
  let cwd: string;
  const at = (name: string) => join(folder.path, name);

  beforeEach(async () => {
    folder = await makeFolder();
    cwd = folder.path;
  });
  afterEach(() => folder.remove());

  const fill = async (files: Record<string, string>) => {
    await folder.remove();
    folder = await makeFolder(files);
    cwd = folder.path;
  };

  it("gives the same bytes on one worker and on two, durations apart, hostile neighbours or not", async () => {
    await fill(mixedBatch(21));
    const grade = (jobs: number) =>
      cosigner(["grade", "class", ...challenge, "--format", "jsonl", "--jobs", String(jobs), "--timeout-ms", "300"], {
        cwd,
      });
    const [one, two] = [await grade(1), await grade(2)];
    assert.equal(one.status, 1, one.stderr);
    assert.equal(withoutDurations(two.stdout), withoutDurations(one.stdout));
    const kinds = one.stdout
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).error?.kind ?? null);
    assert.deepEqual(kinds.slice(0, 7), [null, null, "load", "timeout", "timeout", "memory", "compile"]);
  });

  it("goes on, after kill -9, where the file ends, and loses no grade that is in it", async () => {
    await fill(
      Object.fromEntries(
        Array.from({ length: 60 }, (_, index) => [`class/${100 + index}.ts`, `${starter}\n// ${index}\n`]),
      ),
    );
    const args = ["grade", "class", ...challenge, "--format", "jsonl"];
    const whole = await cosigner(args, { cwd });
    const child = spawn(process.execPath, [command, ...args, "--output", "grades.jsonl"], { cwd });
    const exited = once(child, "exit");
    const watcher = watch(cwd);
    const countLines = async () => (await readFile(at("grades.jsonl"), "utf8").catch(() => "")).split("\n").length - 1;
    while ((await countLines()) < 5) await once(watcher, "change");
    watcher.close();
    child.kill("SIGKILL");
    await exited;
    const kept = await readFile(at("grades.jsonl"), "utf8");
    // As if the process had been killed within a line.
    await writeFile(at("grades.jsonl"), kept.slice(0, -10));
    const resumed = await cosigner([...args, "--output", "grades.jsonl", "--resume"], { cwd });
    assert.equal(resumed.status, 1, resumed.stderr);
    const lines = await readFile(at("grades.jsonl"), "utf8");
    assert.equal(withoutDurations(lines), withoutDurations(whole.stdout));
    assert.ok(lines.startsWith(kept.slice(0, kept.lastIndexOf("\n", kept.length - 11) + 1)), "what was there is kept");
  });

  it("says how many grades are kept where it is interrupted, and how to go on", async () => {
    await fill(
      Object.fromEntries(
        Array.from({ length: 400 }, (_, index) => [`class/${1000 + index}.ts`, `${solution}\n// ${index}\n`]),
      ),
    );
    const args = ["grade", "class", ...challenge, "--format", "csv", "--output", "grades.csv"];
    const child = spawn(process.execPath, [command, ...args], { cwd });
    let said = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      said += text;
    });
    const closed = once(child, "close");
    const watcher = watch(cwd);
    const hasGrades = async () => (await readFile(at("grades.csv.unfinished"), "utf8").catch(() => "")).includes("\n");
    while (!(await hasGrades())) await once(watcher, "change");
    watcher.close();
    child.kill("SIGINT");
    const [status] = await closed;
    assert.equal(status, 130);
    assert.match(said, /^cosigner: \d+ of 400 grades are kept in "grades\.csv\.unfinished": add --resume to go on/);
    const resumed = await cosigner([...args, "--resume"], { cwd });
    assert.equal(resumed.status, 0, resumed.stderr);
    assert.equal((await readFile(at("grades.csv"), "utf8")).trim().split("\r\n").length, 401);
  });

  it("writes every format that --help names", async () => {
    await fill({ "class/ada.ts": solution, "class/bob.ts": starter });
    const beginnings: Readonly<Record<string, RegExp>> = {
      text: /^✓ passed +22\/22 +class\/ada\.ts$/m,
      json: /^\{ "schema": 1, "grades": \[/,
      jsonl: /^\{"submission":"class\/ada\.ts"/,
      junit: /^<\?xml version="1\.0"/,
      tap: /^TAP version 14\n[\s\S]*^1\.\.2$/m,
      csv: /^submission,learner,challenge/,
      canvas: /^Student,ID,/,
      moodle: /^Identifier,Full name,/,
      gradescope: /^\{\n {2}"score": 0,/,
      github: /^::error file=class\/bob\.ts,/,
      classroom50: /"schema": "classroom50\/result\/v1"/,
    };
    assert.deepEqual(Object.keys(beginnings), [...reportFormats]);
    const platform = ["CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL"];
    const env = Object.fromEntries(platform.map((name) => [name, "x"]));
    for (const [format, beginning] of Object.entries(beginnings)) {
      const path = singleFormats.some((one) => one === format) ? "class/bob.ts" : "class";
      const { status, stdout, stderr } = await cosigner(["grade", path, ...challenge, "--format", format], {
        cwd,
        env,
      });
      assert.equal(status, 1, stderr);
      assert.match(stdout, beginning);
    }
  });

  it("grades what Canvas exported into a gradebook of the teacher's, and says what it left out", async () => {
    const zip = new ZipFile();
    zip.addBuffer(Buffer.from(solution), "lovelaceada_11_101_keys_manager.ts");
    zip.addBuffer(Buffer.from(`\ufeff${starter.replaceAll("\n", "\r\n")}`), "hopper_LATE_12_102_keys_manager-1.ts");
    zip.addBuffer(Buffer.from(solution), "nobody_13_103_keys_manager.ts");
    zip.end();
    await finished(zip.outputStream.pipe(createWriteStream(at("homework.zip"))));
    const roster = [
      "Student,ID,SIS User ID,SIS Login ID,Section,Multisig (77)",
      "    Points Possible,,,,,10",
      '"Lovelace, Ada",11,s1,ada,A,',
      '"Hopper, Grace",12,s2,grace,A,3',
    ];
    await writeFile(at("gradebook.csv"), `${roster.join("\r\n")}\r\n`);
    const options = ["--format", "canvas", "--roster", "gradebook.csv", "--assignment", "Multisig"];
    const { status, stdout, stderr } = await cosigner(["grade", "homework.zip", ...challenge, ...options], { cwd });
    assert.equal(status, 1, stderr);
    assert.match(stdout, /^Student,ID,SIS User ID,SIS Login ID,Section,Multisig \(77\)\r\n/);
    assert.match(stdout, /"Lovelace, Ada",11,s1,ada,A,10\r\n/);
    assert.match(stdout, /"Hopper, Grace",12,s2,grace,A,0(\.\d+)?\r\n/);
    assert.match(stderr, /^cosigner: .*nobody_13_103_keys_manager\.ts.*: no learner of the roster is called that\.$/m);
  });
});

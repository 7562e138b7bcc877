import assert from "node:assert/strict";
import { rmSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { catalogue } from "../../challenges/catalogue.ts";
import { runGrade } from "../../runner/cli/grade-command.ts";
import type { Grade } from "../../runner/model/grade.ts";
import type { GradeOptions, Grader } from "../../runner/model/grader.ts";
import type { Submission } from "../../runner/model/submission.ts";
import { failedTest, madeGrade, passedTest } from "../report/made-grade.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { CollectedOutput, type FakeIo, fakeIo } from "./fake-io.ts";

/** What a file says becomes its grade. */
const gradesByText: Readonly<Record<string, Partial<Grade>>> = {
  pass: { tests: [passedTest("f/a/x", "works")] },
  fail: { tests: [failedTest("f/a/x", "Wrong.", null)] },
  error: { tests: [], error: { kind: "compile", message: "No code.", location: null } },
  fault: { tests: [], error: { kind: "internal", message: "Our fault.", location: null } },
};

/** A Grader that reads the grade in the file, and remembers what it was asked. */
class FakeGrader implements Grader {
  readonly asked: { submission: Submission; challenge: string; options: GradeOptions | undefined }[] = [];
  closed = false;
  jobs = 0;

  async grade(submission: Submission, challenge: string, options?: GradeOptions): Promise<Grade> {
    options?.signal?.throwIfAborted();
    this.asked.push({ submission, challenge, options });
    const text = submission.files["keys_manager.ts"] ?? "";
    return madeGrade({
      ...(gradesByText[text.trim()] ?? gradesByText["error"]),
      submission: submission.name,
      challenge,
    });
  }

  async close(): Promise<void> {
    this.closed = true;
  }
}

interface Ran {
  readonly status: number;
  readonly out: string;
  readonly grader: FakeGrader;
}

async function run(args: readonly string[], parts: Parameters<typeof fakeIo>[0] = {}): Promise<Ran> {
  const grader = new FakeGrader();
  const io = fakeIo(parts);
  const createGrader = (jobs: number) => {
    grader.jobs = jobs;
    return grader;
  };
  const status = await runGrade(args, io, { catalogue, createGrader });
  assert.ok(grader.closed, "the grader is closed");
  return { status, out: io.stdout.text, grader };
}

const batch = {
  "one/keys_manager.ts": "pass",
  "one/helper.ts": "export {};",
  "class/ada/keys_manager.ts": "pass",
  "class/bob.ts": "fail",
  "class/notes.md": "not code",
  "class/eve/keys_manager.ts": "error",
  "passed/a.ts": "pass",
  "passed/b.ts": "pass",
  "faulty/a.ts": "pass",
  "faulty/b.ts": "fault",
  "empty/README.md": "nothing",
};

describe("cosigner grade, with a grader of the test's own", () => {
  let folder: TemporaryFolder;
  let at: { readonly cwd: string };

  before(async () => {
    folder = await makeFolder(batch);
    at = { cwd: folder.path };
  });
  after(() => folder.remove());

  const list = (out: string) =>
    out
      .trim()
      .split("\n")
      .map((line) => JSON.parse(line).submission);

  describe("takes", () => {
    it("a file as one submission of the challenge's file", async () => {
      const { out, grader } = await run(["class/bob.ts", "--format", "jsonl"], at);
      assert.deepEqual(list(out), ["class/bob.ts"]);
      assert.deepEqual(grader.asked[0]?.submission.files, { "keys_manager.ts": "fail" });
    });

    it("standard input as one submission", async () => {
      const { status, grader } = await run(["-"], { input: "pass" });
      assert.equal(status, 0);
      assert.deepEqual(grader.asked[0]?.submission, { name: "-", files: { "keys_manager.ts": "pass" } });
    });

    it("a folder that holds the challenge's file as one submission with all its TypeScript", async () => {
      const { grader } = await run(["one"], at);
      assert.deepEqual(
        grader.asked.map(({ submission }) => [submission.name, Object.keys(submission.files).sort()]),
        [["one", ["helper.ts", "keys_manager.ts"]]],
      );
    });

    it("a folder of files and folders as a submission each, by name", async () => {
      const { out } = await run(["class", "--format", "jsonl"], at);
      assert.deepEqual(list(out), ["class/ada", "class/bob.ts", "class/eve"]);
    });

    it("several paths in the order of the command line, and names an absolute one relative to here", async () => {
      const { out } = await run(["passed/b.ts", join(folder.path, "class"), "one", "--format", "jsonl"], at);
      assert.deepEqual(list(out), ["passed/b.ts", "class/ada", "class/bob.ts", "class/eve", "one"]);
    });

    it("no more of a device that never ends than could be graded", async function () {
      if (process.platform === "win32") this.skip();
      const { grader } = await run(["/dev/zero"], at);
      const [asked] = grader.asked;
      assert.deepEqual(asked?.submission.files, {});
      assert.ok((asked?.submission.unreadBytes ?? 0) < 1024 * 1024);
    });

    it("more than is graded without keeping it", async () => {
      const { grader } = await run(["-"], { input: "x".repeat(300_000) });
      assert.deepEqual(grader.asked[0]?.submission, { name: "-", files: {}, unreadBytes: 300_000 });
    });
  });

  describe("exits with", () => {
    for (const [path, status, what] of [
      ["passed", 0, "0 where all passed"],
      ["class", 1, "1 where one did not"],
      ["class/eve", 1, "1 where one has an error"],
      ["faulty", 3, "3 where the grader failed"],
    ] as const) {
      it(what, async () => {
        assert.equal((await run([path], at)).status, status);
      });
    }

    it("0 with --exit-zero where one did not pass, but still 3 where the grader failed", async () => {
      assert.equal((await run(["class", "--exit-zero"], at)).status, 0);
      assert.equal((await run(["faulty", "--exit-zero"], at)).status, 3);
    });

    it("3 where a file cannot be read, and grades the others", async () => {
      const fleeting = await makeFolder({ "a.ts": "pass", "b.ts": "pass", "c.ts": "fail" });
      const io = fakeIo({ cwd: fleeting.path });
      const createGrader = () => {
        // It has been listed by now, and has not been read.
        rmSync(join(fleeting.path, "b.ts"));
        return new FakeGrader();
      };
      const status = await runGrade([".", "--format", "json"], io, { catalogue, createGrader });
      const { grades, summary } = JSON.parse(io.stdout.text);
      assert.deepEqual(summary, { submissions: 3, passed: 1, failed: 1, errored: 1 });
      assert.deepEqual(
        [grades[1].submission, grades[1].error.kind, grades[1].maxScore > 0],
        ["b.ts", "internal", true],
      );
      assert.match(grades[1].error.message, /ENOENT.*This is our fault, not your code's/);
      assert.equal(status, 3);
      await fleeting.remove();
    });
  });

  it("hands limits, seed, challenge and jobs on", async () => {
    const args = ["passed", "--timeout-ms", "500", "--memory-mb", "32", "--seed", "7", "--jobs", "1"];
    const { grader } = await run([...args, "--challenge", "set-threshold"], at);
    assert.equal(grader.jobs, 1);
    assert.equal(grader.asked[0]?.challenge, "set-threshold");
    assert.equal(grader.asked[0]?.options?.seed, 7);
    assert.deepEqual(grader.asked[0]?.options?.limits, { timeoutMs: 500, memoryMb: 32 });
  });

  it("starts no more threads than there are submissions", async () => {
    assert.equal((await run(["one", "--jobs", "8"], at)).grader.jobs, 1);
  });

  describe("reports", () => {
    it("one submission in full and several in short with a summary", async () => {
      assert.match((await run(["one"], at)).out, /f {2}1 of 1 test passed/);
      const { out } = await run(["class"], at);
      assert.doesNotMatch(out, /1 of 1 test passed/);
      assert.match(out, /\n\n3 submissions: 1 passed, 1 failed, 1 .*error\n$/);
    });

    it("JSON with a summary", async () => {
      const report = JSON.parse((await run(["class", "--format", "json"], at)).out);
      assert.deepEqual(report.summary, { submissions: 3, passed: 1, failed: 1, errored: 1 });
      assert.equal(report.grades.length, 3);
    });

    it("in colour on a terminal only, unless NO_COLOR or FORCE_COLOR say otherwise", async () => {
      const coloured = async (isTTY: boolean, env: FakeIo["env"]) =>
        (await run(["one"], { ...at, env, stdout: new CollectedOutput(isTTY) })).out;
      assert.ok((await coloured(true, {})).includes("\u001b["));
      assert.ok(!(await coloured(false, {})).includes("\u001b["));
      assert.ok(!(await coloured(true, { NO_COLOR: "1" })).includes("\u001b["));
      assert.ok(!(await coloured(true, { TERM: "dumb" })).includes("\u001b["));
      assert.ok((await coloured(false, { FORCE_COLOR: "1" })).includes("\u001b["));
    });

    it("its progress on standard error for a batch on a terminal, and nowhere else", async () => {
      const stderr = new CollectedOutput(true);
      const { out } = await run(["class"], { ...at, stderr });
      assert.match(stderr.text, /\[#+\.+\] 1 of 3, 0 not passed/);
      assert.ok(stderr.text.endsWith("\r\u001b[K"), "the line is taken away");
      assert.doesNotMatch(out, /of 3/);
      for (const [path, isTTY] of [
        ["class", false],
        ["one", true],
      ] as const) {
        const quiet = new CollectedOutput(isTTY);
        await run([path], { ...at, stderr: quiet });
        assert.equal(quiet.text, "");
      }
    });
  });

  describe("with --output", () => {
    for (const format of ["text", "json", "jsonl"]) {
      it(`writes the ${format} report to the file alone`, async () => {
        const printed = await run(["class", "--format", format], at);
        const { out } = await run(["class", "--format", format, "--output", "report"], at);
        assert.equal(out, "");
        assert.equal(await readFile(join(folder.path, "report"), "utf8"), printed.out);
        assert.ok(!(await readdir(folder.path)).some((name) => name.endsWith(".tmp")));
      });
    }

    it("leaves an earlier report as it was where it does not come to an end", async () => {
      await run(["passed", "--format", "json", "--output", "kept"], at);
      const earlier = await readFile(join(folder.path, "kept"), "utf8");
      const controller = new AbortController();
      controller.abort(new Error("ended"));
      const ended = run(["class", "--format", "json", "--output", "kept"], { ...at, signal: controller.signal });
      await assert.rejects(ended, /ended/);
      assert.equal(await readFile(join(folder.path, "kept"), "utf8"), earlier);
      assert.ok(!(await readdir(folder.path)).some((name) => name.endsWith(".tmp")));
    });
  });
});

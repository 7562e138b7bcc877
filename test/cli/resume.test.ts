import assert from "node:assert/strict";
import { appendFile, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { catalogue } from "../../challenges/catalogue.ts";
import { runGrade } from "../../runner/cli/grade-command.ts";
import { findSuiteName } from "../../runner/cli/suite-name.ts";
import type { Grade } from "../../runner/model/grade.ts";
import type { GradeOptions, Grader } from "../../runner/model/grader.ts";
import type { Submission } from "../../runner/model/submission.ts";
import { failedTest, madeGrade, passedTest } from "../report/made-grade.ts";
import { getChallenge } from "../support/graders.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { type FakeIo, fakeIo } from "./fake-io.ts";

const names = ["ada", "bob", "cleo", "dan", "eve"];

/** Grades as its file says; from the submission on that it is told, the machine is gone. */
class BreakingGrader implements Grader {
  readonly graded: string[] = [];
  readonly #suite: string;
  readonly #breaksAt: string | undefined;
  readonly #controller: AbortController;

  constructor(suite: string, controller: AbortController, breaksAt?: string) {
    this.#suite = suite;
    this.#controller = controller;
    this.#breaksAt = breaksAt;
  }

  async grade({ name, files }: Submission, challenge: string, options: GradeOptions = {}): Promise<Grade> {
    if (name === this.#breaksAt) this.#controller.abort(new Error("the power is cut"));
    options.signal?.throwIfAborted();
    this.graded.push(name);
    const passes = files["keys_manager.ts"] === "pass";
    const test = passes ? passedTest("f/a/x", "works") : failedTest("f/a/x", "Wrong.");
    const { seed = 1 } = options;
    return madeGrade({ submission: name, challenge, suite: this.#suite, seed, tests: [test] });
  }

  async close(): Promise<void> {}
}

describe("a batch that is broken off", () => {
  let folder: TemporaryFolder;
  let suite: string;
  const at = (name: string) => join(folder.path, name);

  beforeEach(async () => {
    folder = await makeFolder(
      Object.fromEntries(names.map((name) => [`class/${name}.ts`, name === "bob" ? "wrong" : "pass"])),
    );
    suite = await findSuiteName(getChallenge("keys-manager"), 1);
  });
  afterEach(() => folder.remove());

  async function run(args: readonly string[], breaksAt?: string) {
    const controller = new AbortController();
    const io: FakeIo = fakeIo({ cwd: folder.path, signal: controller.signal });
    const grader = new BreakingGrader(suite, controller, breaksAt && `class/${breaksAt}.ts`);
    const grade = runGrade(["class", "--jobs", "1", ...args], io, { catalogue, createGrader: () => grader });
    const status = await grade.catch((error: Error) => error.message);
    // Several are under way at a time.
    return { status, graded: grader.graded.map((name) => name.slice(6, -3)).sort(), said: io.stderr.text };
  }

  for (const format of ["jsonl", "json", "text", "junit", "tap", "csv", "canvas"]) {
    it(`is gone on with where it ended, and the ${format} report is as if nothing had happened`, async () => {
      const whole = await run(["--format", format, "--output", "whole"]);
      const broken = await run(["--format", format, "--output", "report"], "dan");
      assert.equal(broken.status, "the power is cut");
      const kept = Number(/(\d) of 5 grades are kept in "report(\.unfinished)?": add --resume/.exec(broken.said)?.[1]);
      const resumed = await run(["--format", format, "--output", "report", "--resume"]);
      assert.deepEqual(resumed.graded, names.slice(kept));
      assert.equal(resumed.status, whole.status);
      assert.equal(await readFile(at("report"), "utf8"), await readFile(at("whole"), "utf8"));
      assert.deepEqual((await readdir(folder.path)).sort(), ["class", "report", "whole"]);
    });
  }

  it("is begun anew where it is not asked to go on, and where there is nothing to go on with", async () => {
    await run(["--format", "jsonl", "--output", "report"], "dan");
    assert.deepEqual((await run(["--format", "jsonl", "--output", "report"])).graded, names);
    assert.deepEqual((await run(["--format", "json", "--output", "other", "--resume"])).graded, names);
  });

  it("is complete already where all are graded", async () => {
    const { status } = await run(["--format", "jsonl", "--output", "report"]);
    const before = await readFile(at("report"), "utf8");
    const again = await run(["--format", "jsonl", "--output", "report", "--resume"]);
    assert.deepEqual([again.graded, again.status], [[], status]);
    assert.equal(await readFile(at("report"), "utf8"), before);
  });

  it("loses half a line that was being written, and nothing else", async () => {
    await run(["--format", "jsonl", "--output", "report"]);
    const whole = await readFile(at("report"), "utf8");
    const third = whole.indexOf("\n", whole.indexOf("\n") + 1) + 20;
    await truncate(at("report"), third);
    const { graded } = await run(["--format", "jsonl", "--output", "report", "--resume"]);
    assert.deepEqual(graded, ["cleo", "dan", "eve"]);
    assert.equal(await readFile(at("report"), "utf8"), whole);
  });

  it("is not mixed with another run's: what differs is named, and the file stays as it is", async () => {
    await run(["--format", "jsonl", "--output", "report"]);
    // Where a run that is broken off ends is the pace's; here it is after two.
    const before = (await readFile(at("report"), "utf8")).split("\n").slice(0, 2).join("\n").concat("\n");
    await writeFile(at("report"), before);
    const refusals: readonly (readonly [args: readonly string[], said: RegExp])[] = [
      [["--seed", "2"], /its line 1 was graded (with --seed 1, not 2|by "keys-manager@.*")/],
      [["--challenge", "set-threshold"], /its line 1 was graded by "keys-manager@.*", not "set-threshold@/],
    ];
    for (const [args, said] of refusals) {
      const { status, graded } = await run(["--format", "jsonl", "--output", "report", "--resume", ...args]);
      assert.match(String(status), said);
      assert.deepEqual(graded, []);
    }
    await writeFile(at("class/aaron.ts"), "pass");
    const { status } = await run(["--format", "jsonl", "--output", "report", "--resume"]);
    assert.match(String(status), /its line 1 is about "class\/ada\.ts", not "class\/aaron\.ts": give the same paths/);
    assert.equal(await readFile(at("report"), "utf8"), before);
    await appendFile(at("report"), "{}\n");
    await writeFile(at("class/aaron.ts"), "");
    assert.match(String((await run(["--format", "jsonl", "--output", "report", "--resume"])).status), /grade anew/);
  });

  it("says which line is no grade", async () => {
    await run(["--format", "jsonl", "--output", "report"], "dan");
    await appendFile(at("report"), '{"submission":"class/dan.ts"}\n');
    const { status } = await run(["--format", "jsonl", "--output", "report", "--resume"]);
    assert.match(String(status), /its line \d is no grade \(.*outcome.*\): grade anew without --resume\.$/);
  });

  it("leaves an earlier file as it was where nothing was graded", async () => {
    await run(["--format", "jsonl", "--output", "report"]);
    const before = await readFile(at("report"), "utf8");
    await run(["--format", "jsonl", "--output", "report"], "ada");
    assert.equal(await readFile(at("report"), "utf8"), before);
    await run(["--format", "jsonl", "--output", "new"], "ada");
    assert.deepEqual((await readdir(folder.path)).sort(), ["class", "report"]);
  });
});

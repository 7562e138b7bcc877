import assert from "node:assert/strict";
import { findChallenge } from "../../challenges/catalogue.ts";
import { compile } from "../../runner/grade/compile.ts";
import type { Grade } from "../../runner/model/grade.ts";
import type { GradeOptions, Grader } from "../../runner/model/grader.ts";
import { DEFAULT_LIMITS } from "../../runner/model/limits.ts";
import { createNodeGrader } from "../../runner/node/node-grader.ts";
import { RunQueue } from "../../runner/node/run-queue.ts";
import { getTools, readChallengeFile, readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";

const CHALLENGE = "remove-key-if-exists";
const right = readSolution(CHALLENGE);
const endless = removeKey("for (;;) {}");
const hanging = removeKey("return Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);");

/** Short where the time must run out, long where a busy machine must not let it. */
const short: GradeOptions = { limits: { timeoutMs: 300 } };
const long: GradeOptions = { limits: { timeoutMs: 60_000 } };

type Asked = readonly [name: string, text: string, options: GradeOptions];

/** What a teacher may find among the submissions of one evening. */
const batch: readonly Asked[] = [
  ["ends at its limit", endless, short],
  ["right", right, long],
  ["unfinished", readChallengeFile(CHALLENGE, "starter/keys_manager.ts"), long],
  ["hangs inside a built-in", hanging, short],
  ["prints", removeKey('console.log("seen");\nreturn Ok();'), long],
  ["takes all the memory", removeKey("const kept = [];\nfor (;;) kept.push(new Uint8Array(1 << 20));"), long],
  ["does not compile", "export const = 1;", long],
  ["right again", right, { ...long, seed: 7 }],
];

function ask(grader: Grader, [name, text, options]: Asked): Promise<Grade> {
  return grader.grade({ name, files: { "keys_manager.ts": text } }, CHALLENGE, options);
}

/** A grade without what differs from run to run. */
function withoutDurations(one: Grade): unknown {
  return { ...one, durationMs: 0, tests: one.tests.map((test) => ({ ...test, durationMs: 0 })) };
}

describe("submissions that wait for a thread", () => {
  const graders: Grader[] = [];
  const open = (jobs: number) => {
    const grader = createNodeGrader({ findChallenge, jobs });
    graders.push(grader);
    return grader;
  };
  after(() => Promise.all(graders.map((grader) => grader.close())));

  let alone: unknown[];
  before(async () => {
    const grader = open(1);
    alone = [];
    for (const asked of batch) alone.push(withoutDurations(await ask(grader, asked)));
  });

  for (const jobs of [1, 2]) {
    it(`get the grades that they get one at a time, in ${jobs} at once, whatever their neighbours do`, async () => {
      const grader = open(jobs);
      const grades = await Promise.all(batch.map((asked) => ask(grader, asked)));
      assert.deepEqual(grades.map(withoutDurations), alone);
      const kinds = grades.map(({ error }) => error?.kind ?? null);
      assert.deepEqual(kinds, ["timeout", null, null, "timeout", null, "memory", "compile", null]);
    });
  }

  it("are all graded, each under its own name, however many there are", async () => {
    const grader = open(2);
    const names = Array.from({ length: 100 }, (_, index) => `learner ${index}`);
    const grades = await Promise.all(names.map((name) => ask(grader, [name, right, long])));
    assert.deepEqual(
      grades.map(({ submission, outcome }) => [submission, outcome]),
      names.map((name) => [name, "passed"]),
    );
  });

  it("are not held up by one that is taken back, nor is it by them", async () => {
    const grader = open(1);
    await ask(grader, ["first", right, long]);
    const running = new AbortController();
    const waiting = new AbortController();
    const endlessOne = ask(grader, ["endless", endless, { ...long, signal: running.signal }]);
    const takenBack = ask(grader, ["taken back", right, { ...long, signal: waiting.signal }]);
    const others = [1, 2, 3].map((index) => ask(grader, [`other ${index}`, right, long]));
    waiting.abort(new Error("not this one"));
    await assert.rejects(takenBack, /not this one/);
    running.abort(new Error("nor this one"));
    await assert.rejects(endlessOne, /nor this one/);
    assert.deepEqual(
      (await Promise.all(others)).map(({ outcome }) => outcome),
      ["passed", "passed", "passed"],
    );
  });

  it("are all taken back by one signal, and the next submission is graded as ever", async () => {
    const grader = open(2);
    await ask(grader, ["first", right, long]);
    const controller = new AbortController();
    const options = { ...long, signal: controller.signal };
    const asked = Array.from({ length: 40 }, (_, index) => ask(grader, [`endless ${index}`, endless, options]));
    const settled = Promise.allSettled(asked);
    controller.abort(new Error("enough"));
    for (const result of await settled) {
      assert.equal(result.status, "rejected");
      assert.match(String(result.reason), /enough/);
    }
    assert.equal((await ask(grader, ["next", right, long])).outcome, "passed");
  });

  it("end when the grader is closed: no grade stays away, and none is made up", async () => {
    const grader = open(2);
    const running = ask(grader, ["running", endless, long]);
    // By the time that the other thread has done these, the endless one is under way.
    for (const name of ["one", "two"]) assert.equal((await ask(grader, [name, right, long])).outcome, "passed");
    const others = [endless, endless, right].map((text, index) => ask(grader, [`other ${index}`, text, long]));
    await grader.close();
    for (const { outcome, error } of await Promise.all([running, ...others])) {
      assert.ok(outcome === "passed" || error?.kind === "internal", `${outcome} ${error?.message}`);
    }
    assert.equal((await running).error?.kind, "internal");
  });
});

describe("a message of tasks that fails as a whole", () => {
  it("is run again task by task, so that the fault is only its own task's", async () => {
    const tools = await getTools();
    const submission = { name: "x", files: { "keys_manager.ts": right } };
    const compiled = await compile(submission, "keys_manager.ts", tools, DEFAULT_LIMITS);
    const options = { submission: "x", seed: 1, limits: { ...DEFAULT_LIMITS, timeoutMs: 60_000 } };
    const task = { compiled, challenge: CHALLENGE, options };
    // Functions do not go through messages.
    const faulty = { ...task, options: { ...options, surprise: () => {} } };
    const queue = new RunQueue(1);
    try {
      const results = await Promise.allSettled([task, task, faulty, task].map((one) => queue.run(one, undefined)));
      assert.deepEqual(
        results.map((result) => (result.status === "fulfilled" ? result.value.outcome : result.reason.name)),
        ["passed", "passed", "DataCloneError", "passed"],
      );
    } finally {
      await queue.close();
    }
  });
});

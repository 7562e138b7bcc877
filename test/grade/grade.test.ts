import assert from "node:assert/strict";
import { catalogue, findChallenge } from "../../challenges/catalogue.ts";
import { grade } from "../../runner/grade/grade.ts";
import type { Challenge } from "../../runner/model/challenge.ts";
import type { Grade } from "../../runner/model/grade.ts";
import { createNodeGrader } from "../../runner/node/node-grader.ts";
import { getChallenge, getTools, gradeText, readChallengeFile, readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";

/** A grade without what differs from run to run. */
function withoutDurations(one: Grade): unknown {
  return { ...one, durationMs: 0, tests: one.tests.map((test) => ({ ...test, durationMs: 0 })) };
}

/** Answers every call from a table of what the five examples need: right for them, wrong for all else. */
const tableOfAnswers = removeKey(
  [
    `if (key === "account-hash-${"b2".repeat(32)}" || key === "account-hash-${"c3".repeat(32)}") {`,
    "  account.remove_associated_key(key);",
    "}",
    "return Ok();",
  ].join("\n"),
);

describe("the grade of a submission", () => {
  for (const id of catalogue.keys()) {
    it(`is full score for the solution of ${id}, with any seed`, async () => {
      for (const seed of [1, 2, 77, 4_294_967_295]) {
        const result = await gradeText(id, readSolution(id), { seed });
        assert.equal(result.outcome, "passed", JSON.stringify(result.error ?? result.tests.find((one) => one.message)));
        assert.equal(result.score, result.maxScore);
        assert.equal(result.seed, seed);
      }
    });
  }

  it("is the same in this process and in a worker thread, and again, whatever was graded between", async () => {
    const grader = createNodeGrader({ findChallenge, jobs: 2 });
    try {
      const texts = [
        readSolution("keys-manager"),
        readChallengeFile("keys-manager", "starter/keys_manager.ts"),
        removeKey("const kept = [];\nfor (;;) kept.push(new Uint8Array(1 << 20));"),
        removeKey('console.log("seen");\nreturn Ok();'),
        "export const = 1;",
      ];
      const here = [];
      for (const text of texts) here.push(withoutDurations(await gradeText("keys-manager", text)));
      const there = await Promise.all(
        [...texts, ...texts].map((text) =>
          grader.grade({ name: "keys_manager.ts", files: { "keys_manager.ts": text } }, "keys-manager"),
        ),
      );
      assert.deepEqual(there.map(withoutDurations), [...here, ...here]);
    } finally {
      await grader.close();
    }
  });

  it("tells how much of the console came while the file was loaded, also where it stopped there", async () => {
    const printing = await gradeText(
      "remove-key-if-exists",
      `console.log("loaded");\n${removeKey('console.log("called"); return Ok();')}`,
    );
    assert.equal(printing.consoleLoadLines, 1);
    assert.deepEqual(printing.console.slice(0, 3), ["loaded", "loaded", "called"]);
    const broken = await gradeText("remove-key-if-exists", 'console.log("loaded"); throw new Error("no");');
    assert.deepEqual([broken.error?.kind, broken.console, broken.consoleLoadLines], ["load", ["loaded"], 1]);
  });

  it("tells every place that does not compile, the first as its cause", async () => {
    const text = 'import { one } from "casper-types";\nimport { two } from "./errors.ts";\nvoid [one, two];';
    const { error } = await gradeText("remove-key-if-exists", text);
    assert.equal(error?.location?.line, 1);
    assert.deepEqual(
      error?.others?.map(({ location }) => location?.line),
      [2],
    );
  });

  it("names the suite by its content, the same for every seed", async () => {
    const names = await Promise.all([1, 2].map(async (seed) => (await gradeText("keys-manager", "", { seed })).suite));
    assert.equal(names[0], names[1]);
    assert.match(names[0] ?? "", /^keys-manager@[0-9a-f]{16}$/);
    assert.notEqual((await gradeText("set-threshold", "")).suite.split("@")[1], names[0]?.split("@")[1]);
  });

  it("gives no full score to a table of answers for the examples", async () => {
    const result = await gradeText("remove-key-if-exists", tableOfAnswers);
    const failed = result.tests.filter((test) => test.outcome === "failed").map((test) => test.id);
    assert.ok(
      failed.some((id) => id.includes("/like-example-")),
      failed.join(", "),
    );
  });

  it("says the misconception where the tests fail as those of a known wrong idea", async () => {
    const text = readSolution("keys-manager").replace(
      /(case RemoveKeyFailure\.PermissionDenied:\s*return )Err\(KeysManagerError\.PermissionDenied\)/,
      "$1Ok()",
    );
    assert.notEqual(text, readSolution("keys-manager"));
    const { misconceptions, score, maxScore } = await gradeText("keys-manager", text);
    assert.deepEqual(
      misconceptions.map(({ id, function: name }) => [id, name]),
      [["swallows-permission-denied", "remove_key_if_exists"]],
    );
    assert.ok(score > 0 && score < maxScore);
  });

  it("names no misconception where the tests fail in a way of their own", async () => {
    const text = removeKey("const answer = account.remove_associated_key(key);\nreturn answer.ok ? Err(7) : Err(8);");
    assert.deepEqual((await gradeText("remove-key-if-exists", text)).misconceptions, []);
  });

  it("keeps a failure as data: the scenario, both answers, the accounts, the host calls", async () => {
    const text = removeKey("account.remove_associated_key(key);\nreturn Ok();");
    const result = await gradeText("remove-key-if-exists", text);
    const denied = result.tests.find((test) => test.id.startsWith("remove_key_if_exists/permission-denied/example-"));
    assert.ok(denied?.failure, result.tests.map((test) => test.id).join("\n"));
    const { failure } = denied;
    assert.equal(failure.expected.result, "Err(PermissionDenied)");
    assert.equal(failure.actual.result, "Ok(())");
    assert.deepEqual(failure.before, failure.after);
    assert.deepEqual(
      failure.trace.map((hostCall) => [hostCall.function, hostCall.result]),
      [["remove_associated_key", "PermissionDenied"]],
    );
    assert.match(
      denied.message ?? "",
      /signed with weight \d+; managing keys needs \d+, so the chain answers PermissionDenied/,
    );
    assert.match(denied.message ?? "", /should return Err\(PermissionDenied\); yours returned Ok\(\(\)\)/);
  });

  it("reports each test as it ends", async () => {
    const heard: string[] = [];
    const result = await gradeText("set-threshold", readSolution("set-threshold"), {
      onTest: (test) => heard.push(test.id),
    });
    assert.deepEqual(
      heard,
      result.tests.map((test) => test.id),
    );
  });

  it("leaves no listener on the process, however many are graded", async () => {
    const count = () => process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0);
    await gradeText("keys-manager", readSolution("keys-manager"));
    const before = count();
    for (let run = 0; run < 20; run += 1) await gradeText("keys-manager", readSolution("keys-manager"), { seed: run });
    assert.equal(count(), before);
  });
});

describe("a fault of the grader itself", () => {
  const faults: readonly (readonly [string, (challenge: Challenge) => Challenge])[] = [
    [
      "in the chain, during a test",
      (challenge) => ({
        ...challenge,
        id: "broken-chain",
        suite: (seed) =>
          challenge
            .suite(seed)
            .map((scenario) => ({ ...scenario, account: { ...scenario.account, associatedKeys: null as never } })),
      }),
    ],
    [
      "in an expectation",
      (challenge) => ({
        ...challenge,
        id: "broken-expectation",
        suite: (seed) =>
          challenge
            .suite(seed)
            .filter((scenario) => scenario.kind === "deploy")
            .map((scenario) => ({ ...scenario, expected: { ...scenario.expected, account: null as never } })),
      }),
    ],
  ];
  for (const [where, breakIt] of faults) {
    it(`${where} is said as ours: never a pass, never the learner's failure, and the next grade is right`, async () => {
      const tools = await getTools();
      const submission = { name: "x", files: { "keys_manager.ts": readSolution("remove-key-if-exists") } };
      const result = await grade(submission, breakIt(getChallenge("remove-key-if-exists")), tools);
      assert.equal(result.outcome, "error");
      assert.equal(result.error?.kind, "internal");
      assert.match(result.error?.message ?? "", /This is our fault, not your code's/);
      assert.equal((await gradeText("remove-key-if-exists", readSolution("remove-key-if-exists"))).outcome, "passed");
    });
  }

  it("of the compiler is said as ours", async () => {
    const tools = await getTools();
    const stopped = () => Promise.reject(new Error("the service was stopped"));
    const broken = { ...tools, esbuild: { build: stopped, transform: stopped } };
    const submission = { name: "x", files: { "keys_manager.ts": readSolution("set-threshold") } };
    const result = await grade(submission, getChallenge("set-threshold"), broken);
    assert.equal(result.error?.kind, "internal");
    assert.equal(result.score, 0);
  });
});

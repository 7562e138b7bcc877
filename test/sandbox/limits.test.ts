import assert from "node:assert/strict";
import { findChallenge } from "../../challenges/catalogue.ts";
import type { GradeErrorKind } from "../../runner/model/grade.ts";
import { createNodeGrader } from "../../runner/node/node-grader.ts";
import { readSolution } from "../support/graders.ts";
import { BODY_LINE, removeKey } from "../support/learner-code.ts";

/** A submission that hits a limit: what it does, its text, how it must end, and on which line if that can be known. */
interface Case {
  readonly what: string;
  readonly text: string;
  readonly kind: GradeErrorKind;
  readonly line?: number;
  readonly words: RegExp;
}

const cases: readonly Case[] = [
  {
    what: "an endless loop",
    text: removeKey("let turns = 0;\nwhile (true) turns = Math.max(turns, 1);"),
    kind: "timeout",
    line: BODY_LINE + 1,
    words: /stopped at the time limit of 0\.3 s, in a test of remove_key_if_exists/,
  },
  {
    what: "an endless loop that catches everything",
    text: removeKey("for (;;) { try { for (;;) {} } catch {} }"),
    kind: "timeout",
    words: /time limit/,
  },
  {
    what: "a built-in call that never looks at the clock",
    text: removeKey("return Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);"),
    kind: "timeout",
    words: /time limit of 0\.3 s, in the middle of one step; probably a call of a built-in function/,
  },
  {
    what: "a join of 2^28 holes",
    text: removeKey('return new Array(2 ** 28).join("x");'),
    kind: "timeout",
    words: /time limit/,
  },
  {
    what: "a regular expression that backtracks without end",
    text: removeKey('return /(a+)+$/.test("a".repeat(40) + "b");'),
    kind: "timeout",
    words: /time limit/,
  },
  {
    what: "an endless loop at the top of the file, whose place the engine does not know",
    text: "for (;;);\nexport function remove_key_if_exists() {}",
    kind: "timeout",
    words: /while keys_manager\.ts was loading; probably a loop that does not end\.$/,
  },
  {
    what: "an endless loop while the file loads",
    text: removeKey("", "for (;;) Ok();"),
    kind: "timeout",
    words: /while keys_manager\.ts was loading/,
  },
  {
    what: "many small buffers, each within QuickJS's own limit",
    text: removeKey("const kept = [];\nfor (;;) kept.push(new Uint8Array(1 << 20));"),
    kind: "memory",
    line: BODY_LINE + 1,
    words: /more than the 64 MiB/,
  },
  {
    what: "a list that grows without end",
    text: removeKey("const kept: unknown[] = [];\nfor (;;) kept.push({ kept });"),
    kind: "memory",
    words: /more than the 64 MiB/,
  },
  {
    what: "a recursion without end",
    text: removeKey("return remove_key_if_exists(key);"),
    kind: "memory",
    line: BODY_LINE,
    words: /called itself too deeply/,
  },
  {
    what: "a recursion through the chain",
    text: removeKey("account.remove_associated_key(key);\nreturn remove_key_if_exists(key);"),
    kind: "memory",
    words: /called itself too deeply/,
  },
  {
    what: "more than 256 KiB of source",
    text: `// ${"x".repeat(256 * 1024)}`,
    kind: "too-large",
    words: /257 KiB; at most 256 KiB/,
  },
];

describe("a submission that hits a limit", () => {
  const grader = createNodeGrader({ findChallenge });
  after(() => grader.close());

  for (const { what, text, kind, line, words } of cases) {
    it(`${what} ends as ${kind}, and the next submission is graded as ever`, async () => {
      const submission = { name: what, files: { "keys_manager.ts": text } };
      // Short where it is the time that runs out, long where a busy machine must not let it run out first.
      const limits = { timeoutMs: kind === "timeout" ? 300 : 20_000 };
      const grade = await grader.grade(submission, "remove-key-if-exists", { limits });
      assert.equal(grade.outcome, "error");
      assert.equal(grade.error?.kind, kind, grade.error?.message);
      assert.match(grade.error?.message ?? "", words);
      assert.equal(grade.score, 0);
      // The engine knows the place of the last call before a jump, so "near" is all that can be promised.
      if (line !== undefined) assert.ok(Math.abs((grade.error?.location?.line ?? 0) - line) <= 2, grade.error?.message);
      const next = await grader.grade(
        { name: "next", files: { "keys_manager.ts": readSolution("remove-key-if-exists") } },
        "remove-key-if-exists",
      );
      assert.equal(next.outcome, "passed", next.error?.message);
    });
  }

  it("takes what is printed up to 64 KiB and marks the rest as cut", async () => {
    const text = removeKey('for (let i = 0; i < 100; i += 1) console.log("x".repeat(1000));\nreturn Ok();');
    const grade = await grader.grade({ name: "loud", files: { "keys_manager.ts": text } }, "remove-key-if-exists");
    const bytes = grade.console.join("\n").length;
    assert.ok(bytes < 66 * 1024, `${bytes} bytes`);
    assert.match(grade.console.at(-1) ?? "", /the rest of the output is cut/);
  });

  it("takes 64 KiB of names and values for the chain, so that no report is longer than a few times that", async () => {
    for (const call of [
      'storage.new_uref("\\u0007".repeat(4096))',
      'runtime.put_key(i + "\\u0007".repeat(4080), key)',
      'runtime.has_key("\\u0007".repeat(4096))',
      'storage.new_locked_contract(["x".repeat(4096)])',
      'runtime.put_key("x" + i, key)',
    ]) {
      const text = removeKey(
        `for (let i = 0; i < 2000; i += 1) ${call};\nreturn Err(99);`,
        'import { storage } from "casper-contract";\nvoid storage;',
      );
      const options = { limits: { timeoutMs: 20_000 } };
      const submission = { name: "wordy", files: { "keys_manager.ts": text } };
      const grade = await grader.grade(submission, "remove-key-if-exists", options);
      assert.equal(grade.error, null, grade.error?.message);
      assert.ok(
        grade.tests.some(({ message }) => message?.includes("more than 64 KiB of names and values were given")),
        call,
      );
      const bytes = JSON.stringify(grade).length;
      assert.ok(bytes < 2_000_000, `${call}: ${bytes} bytes`);
    }
  });

  it("ends a loop over host calls after 10,000 in one deploy", async () => {
    const text = removeKey("for (;;) account.remove_associated_key(key);");
    const options = { limits: { timeoutMs: 20_000 } };
    const grade = await grader.grade(
      { name: "busy", files: { "keys_manager.ts": text } },
      "remove-key-if-exists",
      options,
    );
    assert.equal(grade.outcome, "failed");
    assert.match(grade.tests[0]?.message ?? "", /more than 10000 host calls in one deploy/);
  });
});

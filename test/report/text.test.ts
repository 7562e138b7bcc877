import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import type { Grade } from "../../runner/model/grade.ts";
import { ansiPaint, plainPaint } from "../../runner/report/paint.ts";
import { printGrade, printShortGrade } from "../../runner/report/text.ts";
import { widthOf } from "../../runner/report/visible-text.ts";
import { gradeText, readChallengeFile, readSolution } from "../support/graders.ts";
import { BODY_LINE, removeKey } from "../support/learner-code.ts";
import { failedTest, madeFailure, madeGrade, passedTest } from "./made-grade.ts";

const KEYS_MANAGER = "keys_manager.ts";

function print(grade: Grade, text = "", width?: number): string {
  return printGrade(grade, { paint: plainPaint, files: { [KEYS_MANAGER]: text }, width });
}

function linesOf(text: string): readonly string[] {
  return text.split("\n");
}

describe("the report of one submission", () => {
  it("that passed says so first, with the points, and has each test under its function", async () => {
    const grade = await gradeText("keys-manager", readSolution("keys-manager"));
    const lines = linesOf(print(grade));
    const points = `${grade.score} of ${grade.maxScore} points, all ${grade.tests.length} tests passed`;
    assert.equal(lines[0], `✓ passed  keys_manager.ts  ${points} (keys-manager)`);
    for (const name of ["remove_key_if_exists", "add_or_update_key", "set_threshold"]) {
      const count = grade.tests.filter(({ id }) => id.startsWith(`${name}/`)).length;
      assert.ok(lines.includes(`${name}  ${count} of ${count} tests passed`), name);
    }
    assert.equal(lines.filter((line) => line.startsWith("  ✓ ")).length, grade.tests.length);
    assert.ok(!lines.some((line) => line.includes("✗")));
  });

  it("that failed gives the known wrong idea before any test", async () => {
    const grade = await gradeText(
      "remove-key-if-exists",
      removeKey("return account.remove_associated_key(key) as never;"),
    );
    const [known] = grade.misconceptions;
    assert.ok(known, "the wrong idea is known");
    const text = print(grade).replace(/\n +/g, " ");
    const lines = linesOf(text);
    assert.match(lines[0] ?? "", /^✗ failed {2}keys_manager\.ts {2}13 of 18 points, 5 of 19 tests failed/);
    assert.equal(lines[2], `→ remove_key_if_exists: ${known.message}`);
    assert.ok(text.indexOf(known.message) < text.indexOf("tests passed"));
  });

  it("has under a failed test its sentence, signers, call, answers and host calls", async () => {
    const grade = await gradeText(
      "remove-key-if-exists",
      removeKey("account.remove_associated_key(key);\nreturn Ok(undefined);"),
    );
    const text = print(grade);
    const start = text.indexOf(
      "✗ answers PermissionDenied when the signers may deploy but not manage keys (Example 2)",
    );
    assert.ok(start > 0);
    assert.deepEqual(linesOf(text.slice(start)).slice(1, 14), [
      "      b2 signed with weight 1; managing keys needs 2, so the chain answers PermissionDenied.",
      "      remove_key_if_exists(b2) should return Err(PermissionDenied); yours returned Ok(()).",
      "        Example 2         before   after",
      "        a1 (primary key)       2       2",
      "        b2                     1       1",
      "        deployment             1       1",
      "        key management         2       2",
      "        signed by   b2 (weight 1)",
      "        call        remove_key_if_exists(b2)",
      "        expected    Err(PermissionDenied)",
      "        actual      Ok(()) ✗",
      "        host calls  remove_associated_key(b2) → PermissionDenied",
      "",
    ]);
  });

  it("says once that a function is not written, with how many tests it failed and no scenario", async () => {
    const grade = await gradeText("keys-manager", readChallengeFile("keys-manager", "starter/keys_manager.ts"));
    const text = print(grade);
    const removals = grade.tests.filter((test) => test.message === "remove_key_if_exists is not written yet.");
    const own = removals.filter(({ id }) => id.startsWith("remove_key_if_exists/")).length;
    assert.ok(own > 1 && removals.length > own, "tests of the function and of several together fail");
    assert.ok(
      text.includes(`  ✗ ${own} tests failed for the same reason:\n      remove_key_if_exists is not written yet.\n`),
    );
    assert.equal(text.split("remove_key_if_exists is not written yet.").length - 1, 2);
    assert.ok(!text.includes("signed by"));
  });

  it("keeps its own scenario for each test where the reasons differ", () => {
    const tests = [failedTest("set_threshold/a/example-1", "One."), failedTest("set_threshold/b/example-1", "Two.")];
    const text = print(madeGrade({ tests }));
    assert.ok(!text.includes("for the same reason"));
    assert.equal(text.split("signed by").length - 1, 2);
  });

  it("says that a test was skipped in words, not only by a sign", () => {
    const tests = [{ ...passedTest("set_threshold/a/example-1", "sets it"), outcome: "skipped" as const }];
    assert.ok(print(madeGrade({ tests })).includes("  – sets it (skipped)\n"));
  });

  it("shows a compile error alone, with its place and a caret under the column", async () => {
    const code = removeKey('const label = "é😀"; const = 1;\nreturn Ok();');
    const grade = await gradeText("remove-key-if-exists", code);
    const text = print(grade, code);
    const column = 'const label = "é😀"; const '.length + 1;
    const place = `${KEYS_MANAGER}:${BODY_LINE}:${column}`;
    assert.ok(text.includes(`\nThe code does not compile at ${place}\n`), text);
    const lines = linesOf(text);
    const caret = lines.findIndex((line) => line.trimStart().startsWith("|") && line.endsWith("^"));
    // An emoji takes two columns of a terminal, and two of a line in an editor.
    assert.equal(lines[caret]?.indexOf("^"), lines[caret - 1]?.indexOf("= 1;"));
    assert.ok(!text.includes("tests passed"));
    assert.match(lines[0] ?? "", /^! error {2}keys_manager\.ts {2}0 of 18 points, no grade/);
  });

  it("shows a timeout as one, with the line where it happened and what was printed until then", async () => {
    const code = removeKey('console.log("round");\nfor (;;);');
    const grade = await gradeText("remove-key-if-exists", code, { limits: { timeoutMs: 200 } });
    const text = print(grade, code);
    assert.match(text, /\nStopped at the time limit at keys_manager\.ts:\d+:\d+\n/);
    assert.match(text, /\n +\d+ \| .+\n +\| +\^\n/);
    assert.ok(text.includes("\nWhat the code printed\n  | round\n"), text);
  });

  it("gives an error without a place, or whose file is not at hand, without a line", () => {
    const message = "The files are too large.";
    const location = { file: "constructor", line: 1, column: 1 };
    const nowhere = print(madeGrade({ error: { kind: "too-large", message, location: null } }));
    assert.ok(nowhere.endsWith("\n\nToo large to be graded\n  The files are too large.\n"), nowhere);
    const unknown = print(madeGrade({ error: { kind: "load", message, location } }));
    assert.ok(
      unknown.endsWith("\n\nThe code cannot be loaded at constructor:1:1\n  The files are too large.\n"),
      unknown,
    );
  });

  it("says that an internal error is not the learner's fault", () => {
    const error = { kind: "internal", message: "The grader stopped.", location: null } as const;
    assert.ok(print(madeGrade({ error })).includes("\nThe grader's own fault\n  The grader stopped.\n"));
  });

  it("cuts long console output and says how much is missing", () => {
    const text = print(madeGrade({ console: Array.from({ length: 60 }, (_, index) => `line ${index}`) }));
    assert.ok(text.includes("  | line 49\n  … and 10 more lines\n"));
    assert.ok(!text.includes("line 50"));
  });

  for (const width of [undefined, 70, 240]) {
    it(`is at most ${Math.min(width ?? 100, 100)} columns wide on a terminal of ${width ?? "no"} columns`, async () => {
      const grade = await gradeText(
        "keys-manager",
        removeKey("account.remove_associated_key(key);\nreturn Ok(undefined);"),
      );
      const lines = linesOf(print(grade, "", width));
      const verdicts = lines.filter((line) => line.startsWith("✗ failed"));
      assert.equal(verdicts.length, 2);
      const widest = Math.max(...lines.filter((line) => !verdicts.includes(line)).map(widthOf));
      assert.ok(widest <= Math.min(width ?? 100, 100), `${widest} columns`);
      assert.ok(widest > Math.min(width ?? 100, 100) - 15, `only ${widest} columns used`);
    });
  }

  it("says the same with colours and without", async () => {
    const grade = await gradeText("keys-manager", removeKey("return Ok(undefined);"));
    const coloured = printGrade(grade, { paint: ansiPaint, files: {} });
    assert.ok(coloured.includes("\u001b[31m✗ failed\u001b[39m"));
    assert.equal(stripVTControlCharacters(coloured), print(grade));
  });
});

describe("the report of many submissions", () => {
  const printShort = (grade: Grade, width?: number) => printShortGrade(grade, { paint: plainPaint, files: {}, width });
  const failing = madeGrade({ score: 8, tests: [failedTest("set_threshold/a/example-1", "It is not so.")] });

  it("has one line for each: outcome, score, name and the first cause", () => {
    const passing = madeGrade({ score: 20, tests: [passedTest("set_threshold/a/example-1", "sets it")] });
    assert.equal(printShort(passing), "✓ passed  20/20  ada/keys_manager.ts\n");
    assert.equal(printShort(failing), "✗ failed   8/20  ada/keys_manager.ts  set_threshold: It is not so.\n");
    const location = { file: KEYS_MANAGER, line: 3, column: 5 };
    const broken = madeGrade({ error: { kind: "compile", message: "Expected a name.", location } });
    assert.equal(printShort(broken), "! error    0/20  ada/keys_manager.ts  keys_manager.ts:3:5: Expected a name.\n");
  });

  it("names a known wrong idea before the first failed test's own sentence", () => {
    const misconceptions = [{ id: "swallows", function: "remove_key_if_exists", message: "You swallow it." }];
    assert.ok(printShort({ ...failing, misconceptions }).endsWith("  remove_key_if_exists: You swallow it.\n"));
  });

  it("keeps to the terminal's width, and has the whole sentence in a file", () => {
    const message = "A sentence that goes on and on. ".repeat(8).trim();
    const long = madeGrade({ tests: [failedTest("set_threshold/a/example-1", message, madeFailure())] });
    const line = printShort(long, 80);
    assert.equal(widthOf(line.trimEnd()), 80);
    assert.ok(line.endsWith("…\n"));
    assert.ok(printShort(long).endsWith(`${message}\n`));
  });
});

import assert from "node:assert/strict";
import { pointsOfSuite } from "../../runner/cli/suite-points.ts";
import type { Grade } from "../../runner/model/grade.ts";
import { DEFAULT_SEED } from "../../runner/model/grader.ts";
import { createGradescopePrinter } from "../../runner/report/gradescope.ts";
import { getChallenge, gradeText, readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { type GradescopeResult, isGradescopeResult } from "./gradescope-result.ts";
import { failedTest, madeFailure, madeGrade, passedTest } from "./made-grade.ts";

const CHALLENGE = "remove-key-if-exists";
const pointsOf = pointsOfSuite(getChallenge(CHALLENGE), DEFAULT_SEED);

function printResult(grade: Grade, files: Readonly<Record<string, string>> = {}, points = pointsOf): unknown {
  const printer = createGradescopePrinter({ pointsOf: points });
  const text =
    printer.start() + printer.add(grade, files) + printer.finish({ submissions: 1, passed: 1, failed: 0, errored: 0 });
  return JSON.parse(text);
}

function resultOf(...args: Parameters<typeof printResult>): GradescopeResult {
  const result = printResult(...args);
  assert.ok(isGradescopeResult(result), JSON.stringify(isGradescopeResult.errors));
  return result;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

describe("Gradescope's results.json", () => {
  it("gives the points of every test, which add up to the score", async () => {
    for (const code of [readSolution(CHALLENGE), removeKey("account.remove_associated_key(key);\nreturn Ok();")]) {
      const grade = await gradeText(CHALLENGE, code);
      const result = resultOf(grade);
      assert.equal(result.score, grade.score);
      assert.equal(sum(result.tests.map(({ score }) => score)), grade.score);
      assert.equal(sum(result.tests.map(({ max_score }) => max_score)), grade.maxScore);
      assert.deepEqual(
        result.tests.map(({ status }) => status),
        grade.tests.map(({ outcome }) => outcome),
      );
      assert.equal(new Set(result.tests.map(({ number }) => number)).size, grade.tests.length);
      assert.deepEqual([result.extra_data["suite"], result.extra_data["seed"]], [grade.suite, 1]);
    }
  });

  it("tells under a failed test what was expected, and above all tests the known wrong idea", async () => {
    const grade = await gradeText(CHALLENGE, removeKey("return account.remove_associated_key(key) as never;"));
    const result = resultOf(grade);
    const [known] = grade.misconceptions;
    const failed = result.tests.find(({ name }) => name.includes("may go on when it has removed the key that signed"));
    assert.match(failed?.output ?? "", /^e5 is not an associated key.*\n\n[\s\S]*expected +Ok\(\(\)\)/);
    assert.ok(known);
    assert.equal(result.output, `5 of 19 tests failed: 13 of 18 points.\n\n${known.function}: ${known.message}`);
    assert.equal(result.stdout_visibility, "hidden");
  });

  it("gives 0 points for code that does not compile, with the line", async () => {
    const code = "export const = 1;";
    const result = resultOf(await gradeText(CHALLENGE, code), { "keys_manager.ts": code });
    assert.equal(result.score, 0);
    assert.deepEqual(
      result.tests.map(({ score, max_score, status }) => [score, max_score, status]),
      [[0, 18, "failed"]],
    );
    assert.match(result.tests[0]?.output ?? "", /^keys_manager\.ts:1:14: .+\n1 \| export const = 1;\n {2}\| {14}\^$/);
  });

  it("claims no score where the grader itself failed", () => {
    const error = { kind: "internal", message: "secret path", location: null } as const;
    const result = printResult(madeGrade({ error }));
    assert.ok(typeof result === "object" && result !== null && !("score" in result) && !("tests" in result));
    assert.ok(!isGradescopeResult(result), "Gradescope takes it for no result");
    assert.match(JSON.stringify(result), /The grader itself failed/);
    assert.doesNotMatch(JSON.stringify(result), /secret/);
  });

  it("is plain text below 500 KB, whatever the code printed and threw", () => {
    const attack = "<script>alert(1)</script>\u001b[2J\u202e".repeat(300);
    const tests = Array.from({ length: 150 }, (_, index) =>
      failedTest(`group-${index}/x/y`, attack, madeFailure({ actual: { ...madeFailure().actual, result: attack } })),
    );
    const grade = madeGrade({ tests, console: Array.from({ length: 5000 }, () => attack) });
    const result = resultOf(grade, {}, () => 1);
    assert.ok(Buffer.byteLength(JSON.stringify(result, null, 2)) < 500_000);
    assert.match(result.output, /… and \d+ more lines$/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that none is left is the purpose
    assert.doesNotMatch(result.output + result.tests.map(({ output }) => output).join(""), /\u001b|\u202e/);
    assert.deepEqual(
      [result.output_format, result.test_output_format, result.test_name_format],
      ["text", "text", "text"],
    );
  });

  it("holds one submission", () => {
    const printer = createGradescopePrinter({ pointsOf: () => 1 });
    const grade = madeGrade({ tests: [passedTest("a/b/c", "does it")] });
    printer.add(grade, {});
    assert.throws(() => printer.add(grade, {}), RangeError);
  });
});

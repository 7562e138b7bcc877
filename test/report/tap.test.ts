import assert from "node:assert/strict";
import { type FinalResults, Parser } from "tap-parser";
import { createTapPrinter } from "../../runner/report/tap.ts";
import { gradeText } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { hostileGrades, hostileText } from "./hostile-grades.ts";
import { failedTest, madeGrade, passedTest } from "./made-grade.ts";
import { printReport } from "./printed-report.ts";

interface Read {
  readonly results: FinalResults;
  /** The test points of the submissions. */
  readonly points: readonly Point[];
  /** The test points of their tests. */
  readonly tests: readonly Point[];
}

interface Point {
  readonly ok: boolean;
  readonly name: string;
  readonly skip: boolean | string;
  readonly todo: boolean | string;
  readonly diag: Record<string, unknown> | null;
}

/** What a strict harness reads; anything that is not TAP is a failure to it. */
function read(tap: string): Read {
  const parser = new Parser({ strict: true });
  const [points, tests]: [Point[], Point[]] = [[], []];
  parser.on("assert", (point: Point) => points.push(point));
  parser.on("child", (child: Parser) => child.on("assert", (test: Point) => tests.push(test)));
  parser.end(tap);
  assert.ok(parser.results);
  return { results: parser.results, points, tests };
}

function printTap(grades: Parameters<typeof printReport>[1]): string {
  return printReport(createTapPrinter(), grades);
}

describe("a TAP report", () => {
  it("has a point for each submission and its tests as a subtest, with what was expected and came", async () => {
    const wrong = removeKey("account.remove_associated_key(key);\nreturn Ok(undefined);");
    const grade = await gradeText("remove-key-if-exists", wrong);
    const passed = madeGrade({ submission: "ben.ts", tests: [passedTest("f/a/b", "works")] });
    const { results, points, tests } = read(printTap([grade, passed]));
    assert.deepEqual([results.count, results.pass, results.fail, results.plan.end], [2, 1, 1, 2]);
    assert.deepEqual(
      points.map(({ ok, name }) => [ok, name]),
      [
        [false, grade.submission],
        [true, "ben.ts"],
      ],
    );
    assert.deepEqual(
      tests.map(({ ok, name }) => [ok, name]),
      [...grade.tests, ...passed.tests].map(({ outcome, title }) => [outcome === "passed", title]),
    );
    const first = grade.tests.find(({ outcome }) => outcome === "failed");
    const diagnosis = tests.find(({ ok }) => !ok)?.diag;
    assert.equal(diagnosis?.["message"], first?.message);
    assert.equal(diagnosis?.["expected"], first?.failure?.expected.result);
    assert.equal(diagnosis?.["actual"], "Ok(())");
    assert.equal(points[0]?.diag?.["score"], grade.score);
  });

  it("says that all passed where all did, a skipped test included", () => {
    const skipped = { ...passedTest("f/a/c", "later"), outcome: "skipped" as const };
    const { results, tests } = read(printTap([madeGrade({ tests: [passedTest("f/a/b", "works"), skipped] })]));
    assert.ok(results.ok);
    assert.deepEqual(
      tests.map(({ skip }) => skip),
      [false, true],
    );
  });

  it("gives an error with its place and no tests", () => {
    const location = { file: "keys_manager.ts", line: 3, column: 5 };
    const { points, tests } = read(printTap([madeGrade({ error: { kind: "load", message: "No.", location } })]));
    assert.deepEqual(points[0]?.diag?.["at"], location);
    assert.equal(points[0]?.diag?.["message"], "keys_manager.ts:3:5: No.");
    assert.equal(tests.length, 0);
  });

  it("bails out for a fault of the grader's own, once every other submission has been told", () => {
    const fault = madeGrade({ error: { kind: "internal", message: "Oh.", location: null } });
    const { results, points } = read(printTap([fault, madeGrade({ submission: "ben.ts" })]));
    assert.equal(results.bailout, "The grader itself failed at 1 of 2 submissions.");
    assert.deepEqual(
      points.map(({ ok, name }) => [ok, name]),
      [
        [false, "ada/keys_manager.ts"],
        [true, "ben.ts"],
      ],
    );
  });

  it("holds what a learner wrote as a name or a value that changes no result", () => {
    const [failed, error] = hostileGrades();
    assert.ok(failed && error);
    const tap = printTap([failed, error, madeGrade({ submission: "a # SKIP {" }), madeGrade({ submission: "" })]);
    const { results, points, tests } = read(tap);
    assert.deepEqual([results.bailout, results.count, results.fail, results.skip, results.todo], [false, 4, 2, 0, 0]);
    assert.deepEqual([tests.length, tests[0]?.ok, tests[0]?.skip], [1, false, false]);
    assert.match(points[0]?.name ?? "", /\\u001b\[2J.*\\# SKIP # SKIP # TODO later/);
    assert.deepEqual(
      points.slice(2).map(({ name }) => name),
      ["a # SKIP {.", "(no name)"],
    );
    assert.match(String(tests[0]?.diag?.["actual"]), /ok 99/);
    assert.equal(
      results.failures.filter((failure) => "tapError" in failure && failure.tapError).length,
      0,
      "every line is TAP",
    );
    assert.ok(!tap.includes(hostileText));
  });

  it("is complete even where nothing was graded", () => {
    const { results } = read(printTap([]));
    assert.deepEqual([results.ok, results.plan.skipAll], [true, true]);
    assert.ok(printTap([madeGrade({ tests: [failedTest("f/a/b", "No.")] })]).endsWith("\n1..1\n"));
  });
});

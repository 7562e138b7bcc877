import assert from "node:assert/strict";
import type { Grade } from "../../runner/model/grade.ts";
import { type GradeChange, GradeComparison } from "../../runner/report/comparison.ts";
import { printChange, printComparison } from "../../runner/report/comparison-text.ts";
import { plainPaint } from "../../runner/report/paint.ts";
import { widthOf } from "../../runner/report/visible-text.ts";
import { erring, scored } from "./csv-report.ts";
import { failedTest, madeGrade, passedTest } from "./made-grade.ts";

function compare(before: readonly Grade[], after: readonly Grade[]) {
  const comparison = new GradeComparison();
  for (const grade of before) comparison.add(grade);
  const changes: GradeChange[] = [];
  for (const grade of after) {
    const change = comparison.compare(grade);
    if (change !== null) changes.push(change);
  }
  changes.push(...comparison.missing());
  return { changes, summary: comparison.summary };
}

const pass = (id: string) => passedTest(id, id);
const fail = (id: string) => failedTest(id, "No.", null);
const mended = "keys-manager@ffff";

describe("comparing grades with earlier ones", () => {
  it("finds nothing where only durations and the order differ", () => {
    const before = [scored("a", 20), scored("b", 3), erring("c", "timeout")];
    const after = before.toReversed().map((grade) => ({ ...grade, durationMs: grade.durationMs + 1 }));
    const { changes, summary } = compare(before, after);
    assert.deepEqual(changes, []);
    assert.equal(summary.unchanged, 3);
  });

  it("tells what a submission was and is, and which tests ended another way", () => {
    const before = madeGrade({ submission: "a", score: 5, tests: [pass("f/1"), fail("f/2"), fail("f/3")] });
    const after = madeGrade({ submission: "a", score: 10, tests: [pass("f/1"), pass("f/2"), fail("f/3")] });
    const { changes, summary } = compare([before], [after]);
    assert.deepEqual(changes, [
      {
        submission: "a",
        kind: "changed",
        before: { outcome: "failed", score: 5, maxScore: 20, error: null },
        after: { outcome: "failed", score: 10, maxScore: 20, error: null },
        tests: [{ id: "f/2", before: "failed", after: "passed" }],
      },
    ]);
    assert.deepEqual([summary.changed, summary.better, summary.worse], [1, 1, 0]);
  });

  it("tells of tests that a mended suite has or lacks only where they did not pass", () => {
    const tests = [pass("f/kept"), fail("f/dropped"), pass("f/forgotten")];
    const before = madeGrade({ submission: "a", tests });
    const after = madeGrade({
      submission: "a",
      suite: mended,
      tests: [pass("f/kept"), fail("f/added"), pass("f/easy")],
    });
    const { changes, summary } = compare([before], [after]);
    assert.deepEqual(changes[0]?.tests, [
      { id: "f/added", before: null, after: "failed" },
      { id: "f/dropped", before: "failed", after: null },
    ]);
    assert.deepEqual(summary.suites, { before: ["keys-manager@0123abcd"], after: [mended] });
    assert.deepEqual(summary.seeds, { before: [1], after: [1] });
  });

  it("tells of an error that came, went or is another, without every test", () => {
    const graded = madeGrade({ submission: "a", score: 20, tests: [pass("f/1")] });
    const { changes, summary } = compare(
      [graded, erring("b", "timeout")],
      [erring("a", "load"), erring("b", "memory")],
    );
    assert.deepEqual(
      changes.map(({ submission, after, tests }) => [submission, after?.error, tests.length]),
      [
        ["a", "load", 0],
        ["b", "memory", 0],
      ],
    );
    assert.deepEqual([summary.better, summary.worse], [0, 1]);
  });

  it("tells who is new and who is missing", () => {
    const { changes, summary } = compare([scored("a", 1), scored("b", 2)], [scored("b", 2), scored("c", 3)]);
    assert.deepEqual(
      changes.map(({ kind, submission, before, after }) => [kind, submission, before?.score, after?.score]),
      [
        ["new", "c", undefined, 3],
        ["missing", "a", 1, undefined],
      ],
    );
    assert.deepEqual([summary.submissions, summary.new, summary.missing], [3, 1, 1]);
  });

  it("compares several grades of one name in their order", () => {
    const { changes } = compare([scored("a", 1), scored("a", 2)], [scored("a", 1), scored("a", 3)]);
    assert.deepEqual(
      changes.map(({ before, after }) => [before?.score, after?.score]),
      [[2, 3]],
    );
  });
});

describe("a comparison to be read", () => {
  const options = { paint: plainPaint };

  it("has the grade then and now with each test below, and the suites where they differ", () => {
    const before = madeGrade({ submission: "ada", score: 15, tests: [fail("f/1")] });
    const after = madeGrade({ submission: "ada", score: 20, suite: mended, tests: [pass("f/1")] });
    const { changes, summary } = compare(
      [before, scored("bob", 1)],
      [after, { ...erring("eve", "load"), suite: mended }],
    );
    const text = changes.map((change) => printChange(change, options)).join("") + printComparison(summary, options);
    assert.equal(
      text,
      `changed  ada
  failed, 15 of 20 points → passed, 20 of 20 points
  ✓ f/1
    failed → passed
new      eve
  error (load), 0 of 20 points
missing  bob
  failed, 1 of 20 points → not there

Not the same suite: keys-manager@0123abcd before, keys-manager@ffff now.
3 submissions: 0 unchanged, 1 changed (1 better, 0 worse), 1 new, 1 missing
`,
    );
  });

  it("does nothing to a terminal, is cut where a name is long, and fits the terminal's width", () => {
    const attack = `\u001b[2J\u202e${"x y".repeat(1000)}`;
    const before = madeGrade({
      submission: attack,
      suite: attack,
      tests: Array.from({ length: 60 }, (_, n) => pass(`${attack}${n}`)),
    });
    const after = madeGrade({ ...before, suite: "s", outcome: "failed", tests: [fail(`f/${"a ".repeat(90)}`)] });
    const { changes, summary } = compare([before], [after]);
    const [change] = changes;
    assert.ok(change);
    const many = { ...change, tests: Array.from({ length: 60 }, () => change.tests[0] ?? assert.fail()) };
    const text = printChange(many, { ...options, width: 60 }) + printComparison(summary, { ...options, width: 60 });
    assert.doesNotMatch(text, /[^\P{Cc}\n]|\u202e/u);
    assert.match(text, /… and 40 more tests/);
    assert.ok(text.length < 12_000, `${text.length}`);
    for (const line of text.split("\n").filter((one) => one.startsWith("    "))) assert.ok(widthOf(line) <= 60, line);
  });
});

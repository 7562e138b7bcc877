import assert from "node:assert/strict";
import { addToSummary, emptySummary, printSummary } from "../../runner/report/summary.ts";
import { failedTest, madeGrade } from "./made-grade.ts";

describe("the summary of a batch", () => {
  const passed = madeGrade();
  const failed = madeGrade({ tests: [failedTest("set_threshold/a/example-1", "No.")] });
  const broken = madeGrade({ error: { kind: "timeout", message: "Too slow.", location: null } });

  it("counts how the submissions ended", () => {
    assert.equal(
      printSummary([passed, failed, broken].reduce(addToSummary, emptySummary)),
      "3 submissions: 1 passed, 1 failed, 1 error",
    );
  });

  it("has the right number of each word", () => {
    assert.equal(printSummary(addToSummary(emptySummary, passed)), "1 submission: 1 passed, 0 failed, 0 errors");
    assert.equal(
      printSummary([broken, broken].reduce(addToSummary, emptySummary)),
      "2 submissions: 0 passed, 0 failed, 2 errors",
    );
  });
});

import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Grade } from "../../../runner/model/grade.ts";
import type { Reason } from "../../wire/board.ts";
import type { GradeSummary } from "./store.ts";

/** What is kept of a grade. A failed one repeats itself so much that gzip leaves a twentieth of it. */
export async function summarizeGrade(grade: Grade): Promise<GradeSummary> {
  return {
    outcome: grade.outcome,
    passedTests: grade.tests.filter(({ outcome }) => outcome === "passed").length,
    tests: grade.tests.length,
    score: grade.score,
    maxScore: grade.maxScore,
    seed: grade.seed,
    suite: grade.suite,
    reason: findReason(grade),
    gradeGzip: await promisify(gzip)(JSON.stringify(grade), { level: 1 }),
  };
}

/** Why a grade is no pass, as the board groups learners by. Nothing of the learner's own words is in it. */
export function findReason({ outcome, error, misconceptions, tests }: Grade): Reason | null {
  if (outcome === "passed") return null;
  if (error !== null) return { id: `error:${error.kind}`, message: "", function: "" };
  const [first] = misconceptions;
  if (first)
    return { id: `misconception:${first.id}/${first.function}`, message: first.message, function: first.function };
  const failed = tests.find((test) => test.outcome === "failed");
  const name = failed?.id.split("/")[0] ?? "";
  return { id: `function:${name}`, message: "", function: name };
}

import assert from "node:assert/strict";
import { compile } from "../../runner/grade/compile.ts";
import { type GradeTools, grade } from "../../runner/grade/grade.ts";
import type { Challenge } from "../../runner/model/challenge.ts";
import { DEFAULT_SEED } from "../../runner/model/grader.ts";
import { DEFAULT_LIMITS } from "../../runner/model/limits.ts";
import type { Submission } from "../../runner/model/submission.ts";
import { getChallenge, getTools } from "../support/graders.ts";
import { type Figure, median, printMs, ratioOfMedians } from "./figure.ts";
import { createSameRealmContract } from "./same-realm-contract.ts";
import { CHALLENGE, createSubmission } from "./submissions.ts";

const WARM_UP = 60;
const TURNS = 300;
const MAX_RATIO = 1.8;

/** A whole submission, warm, beside the same work without a sandbox: bundle, contract, suite; taken in turns. */
export async function measureWholeSubmission(): Promise<Figure> {
  const [tools, challenge] = [await getTools(), getChallenge(CHALLENGE)];
  const sandboxed: number[] = [];
  const floor: number[] = [];
  for (let turn = -WARM_UP; turn < TURNS; turn++) {
    const times = [
      await time(() => gradeInSandbox(createSubmission(2 * turn), challenge, tools)),
      await time(() => gradeInSameRealm(createSubmission(2 * turn + 1), challenge, tools)),
    ] as const;
    if (turn < 0) continue;
    sandboxed.push(times[0]);
    floor.push(times[1]);
  }
  const ratio = ratioOfMedians(sandboxed, floor);
  const medianMs = median(sandboxed);
  const tests = challenge.suite(DEFAULT_SEED).length;
  return {
    name: `whole submission of ${tests} tests, in process, warm, over the same without a sandbox`,
    value: `${ratio.value.toFixed(2)} times, 95 % within ${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}; ${printMs(medianMs)} over ${printMs(median(floor))}`,
    target: `at most ${MAX_RATIO.toFixed(1)} times`,
    holds: ratio.value <= MAX_RATIO,
  };
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function gradeInSandbox(submission: Submission, challenge: Challenge, tools: GradeTools): Promise<void> {
  const { outcome, error } = await grade(submission, challenge, tools);
  assert.equal(outcome, "passed", error?.message);
}

async function gradeInSameRealm(submission: Submission, challenge: Challenge, tools: GradeTools): Promise<void> {
  const compiled = await compile(submission, challenge.file, tools, DEFAULT_LIMITS);
  assert.ok("bundle" in compiled);
  const suite = tools.suites.get(challenge, DEFAULT_SEED);
  const result = await suite.runner.run(createSameRealmContract(compiled.bundle));
  assert.ok(result.kind === "done" && result.tests.every((test) => test.outcome === "passed"));
}

import type { Location } from "../../runner/chain/contract.ts";
import type { Grade, GradeErrorKind, TestResult } from "../../runner/model/grade.ts";
import type { GradedCode, ReplacedReason } from "./grading-session.ts";
import { findFirstFailed, groupTests } from "./test-groups.ts";

/** A result in the order in which it is read: verdict, first cause, place, next step. */
export interface Verdict {
  /** `fault` is ours, all others come of the learner's code. */
  readonly tone: "passed" | "failed" | "error" | "fault";
  readonly headline: string;
  /** The first cause, one or two sentences. */
  readonly cause: string | null;
  /** In the learner's own file. */
  readonly location: Location | null;
  /** The test to open first. */
  readonly firstFailed: TestResult | null;
  readonly nextStep: string | null;
  /** What became of the sandbox, if it did not survive the run. */
  readonly sandbox: string | null;
}

/** What to say of a result. */
export function describeVerdict({ grade, replaced }: GradedCode): Verdict {
  const sandbox = replaced && sandboxWords[replaced];
  if (grade.error !== null) {
    const { kind, message, location } = grade.error;
    const tone = kind === "internal" ? "fault" : "error";
    return { tone, headline: message, cause: null, location, firstFailed: null, nextStep: stepAfter[kind], sandbox };
  }
  const firstFailed = findFirstFailed(groupTests(grade))?.test ?? null;
  return {
    tone: firstFailed ? "failed" : "passed",
    headline: countTests(grade),
    cause: firstFailed && (grade.misconceptions[0]?.message ?? firstFailed.message),
    location: firstFailed?.failure?.location ?? null,
    firstFailed,
    nextStep: firstFailed ? null : "This challenge is done. You can still change the code and run it again.",
    sandbox,
  };
}

/** "17 of 20 points · 14 ms". */
export function printScore(grade: Grade): string {
  const milliseconds = Math.max(1, Math.round(grade.durationMs));
  return `${grade.score} of ${grade.maxScore} points · ${milliseconds} ms`;
}

function countTests({ tests }: Grade): string {
  const passed = tests.filter((test) => test.outcome === "passed").length;
  return passed === tests.length
    ? `Passed: all ${tests.length} tests pass.`
    : `Not yet: ${passed} of ${tests.length} tests pass.`;
}

const stepAfter: Readonly<Record<GradeErrorKind, string>> = {
  compile: "No test was run. Mend this place first, then run again.",
  load: "No test was run. Mend this first, then run again.",
  timeout: "Look for the loop, then run again.",
  memory: "Look for what grows, then run again.",
  "too-large": "Make it shorter, then run again.",
  internal: "Your code is kept.",
};

const sandboxWords: Readonly<Record<ReplacedReason, string>> = {
  timeout:
    "The sandbox that ran your code did not stop by itself. It was ended and replaced; the next run starts in a fresh one.",
  crash: "The sandbox that ran your code broke down and was replaced; the next run starts in a fresh one.",
};

import type { Grade, TestResult } from "../model/grade.ts";
import { firstCause } from "./first-cause.ts";
import { oneSubmissionPrinter, type PointsOf } from "./one-submission.ts";
import type { ReportPrinter } from "./report-printer.ts";
import { groupTests } from "./test-groups.ts";
import { showShort } from "./visible-text.ts";

/** What Classroom 50 says of the submission that it has graded. */
export interface Classroom50Context {
  readonly classroom: string;
  readonly assignment: string;
  /** The name of the tag, `submit/…`. */
  readonly submission: string;
  readonly commit: string;
  readonly release: string;
  readonly review: string;
}

/** Not started by Classroom 50's runner; the message says what is missing. */
export class Classroom50ContextError extends Error {
  override readonly name = "Classroom50ContextError";
}

const variables = {
  classroom: "CLASSROOM",
  assignment: "ASSIGNMENT",
  submission: "SUBMISSION_TAG",
  commit: "COMMIT_URL",
  release: "RELEASE_URL",
} as const;

/** @param env the environment, by name @throws Classroom50ContextError where a variable is missing */
export function parseClassroom50Context(env: Readonly<Record<string, string | undefined>>): Classroom50Context {
  const missing = Object.values(variables).filter((name) => !env[name]);
  if (missing.length > 0) {
    throw new Classroom50ContextError(
      `The format classroom50 needs ${missing.join(", ")} in the environment, where Classroom 50's runner puts them: ` +
        "run it there, or choose another format.",
    );
  }
  const read = (name: string) => env[name] ?? "";
  return {
    classroom: read(variables.classroom),
    assignment: read(variables.assignment),
    submission: read(variables.submission),
    commit: read(variables.commit),
    release: read(variables.release),
    // There is nothing to compare with where the repository has no commit of the teacher's.
    review: env["REVIEW_URL"] || read(variables.commit),
  };
}

/** What a printer of results for Classroom 50 needs. */
export interface Classroom50Options {
  readonly context: Classroom50Context;
  /** The time in milliseconds since 1970. */
  readonly now: () => number;
  readonly pointsOf: PointsOf;
}

/** One line of its table; it keeps fields that it does not know. */
interface Classroom50Test {
  readonly "test-name": string;
  readonly passed: boolean;
  readonly score: number;
  readonly "max-score": number;
  readonly message: string | null;
}

const MAX_SENTENCE = 500;

/**
 * Classroom 50's `result.json`, `classroom50/result/v1`, for one submission. A fault of the grader's own has neither
 * score nor tests, which the runner refuses: a 0 would be the learner's, and no tests at all would count as passed.
 */
export function createClassroom50Printer({ context, now, pointsOf }: Classroom50Options): ReportPrinter {
  return oneSubmissionPrinter((grade) => {
    const head = {
      schema: "classroom50/result/v1",
      ...context,
      datetime: new Date(now()).toISOString().replace(/\.\d+Z$/, "Z"),
    };
    const tail = { challenge: grade.challenge, suite: grade.suite, seed: grade.seed };
    if (grade.error?.kind === "internal") return { ...head, fault: "The grader itself failed.", ...tail };
    const tests = grade.error === null ? printTests(grade, pointsOf) : [printErrorTest(grade)];
    return { ...head, score: grade.score, "max-score": grade.maxScore, tests, ...tail };
  });
}

function printTests(grade: Grade, pointsOf: PointsOf): readonly Classroom50Test[] {
  return groupTests(grade).flatMap(({ name, tests }) => tests.map((test) => printTest(test, name, pointsOf(test.id))));
}

function printTest({ title, outcome, message }: TestResult, group: string, points: number): Classroom50Test {
  const passed = outcome === "passed";
  return {
    "test-name": `${group}: ${title}`,
    passed,
    score: passed ? points : 0,
    "max-score": points,
    message: message === null ? null : showShort(message, MAX_SENTENCE),
  };
}

/** Stands for all tests where they were not run to their end: a result without tests would count as passed. */
function printErrorTest(grade: Grade): Classroom50Test {
  return {
    "test-name": "The code can be graded",
    passed: false,
    score: 0,
    "max-score": grade.maxScore,
    message: showShort(firstCause(grade), MAX_SENTENCE),
  };
}

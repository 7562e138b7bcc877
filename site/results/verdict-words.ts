import type { Location } from "../../runner/chain/contract.ts";
import type { Diagnostic } from "../../runner/model/diagnostic.ts";
import type { Grade, GradeError, TestResult } from "../../runner/model/grade.ts";
import { words } from "../words/words.ts";
import { type FailedGroup, groupFailed } from "./failure-reasons.ts";
import type { GradedCode } from "./graded-code.ts";
import { printHeadline } from "./verdict-headline.ts";

/** A result in the order in which it is read: verdict, first cause, place, next step. */
export interface Verdict {
  /** `fault` is ours, all others come of the learner's code. */
  readonly tone: "passed" | "failed" | "error" | "fault";
  readonly headline: string;
  /** Whether the headline is the grader's own sentence, and so in English. */
  readonly graders: boolean;
  /** The first cause, one or two sentences of the grader's. */
  readonly cause: string | null;
  /** For how many other tests the cause stands, and how many others there are; `null` where there is nothing to say. */
  readonly reach: string | null;
  /** In the learner's own file. */
  readonly location: Location | null;
  /** What else does not compile. */
  readonly others: readonly Diagnostic[];
  /** The test to open first. */
  readonly firstFailed: TestResult | null;
  readonly nextStep: string | null;
  /** What became of the sandbox, if it did not survive the run. */
  readonly sandbox: string | null;
}

/** What to say of a result. */
export function describeVerdict({ grade, replaced }: GradedCode): Verdict {
  const said = words().verdict;
  const sandbox = replaced && said.replaced[replaced];
  if (grade.error !== null) return { ...describeError(grade, grade.error), sandbox };
  const [first, ...others] = groupFailed(grade);
  const common = { headline: printHeadline(grade), graders: false, others: [], sandbox };
  if (first === undefined) {
    const nothing = { cause: null, reach: null, location: null, firstFailed: null };
    return { ...common, ...nothing, tone: "passed", nextStep: said.done };
  }
  const [firstFailed] = first.tests;
  return {
    ...common,
    tone: "failed",
    cause: causeOf(first),
    reach: describeReach(first, others.length),
    location: firstFailed.failure?.location ?? null,
    firstFailed,
    nextStep: null,
  };
}

/** The known wrong idea, if there is one; else the example's own sentence, which has the numbers. */
function causeOf({ reason, known, functions, tests: [example] }: FailedGroup): string | null {
  if (known !== null) return known;
  if (reason.kind === "not-written" && functions.length > 1) return words().reasons.notWritten(functions);
  return example.message;
}

function describeReach({ tests }: FailedGroup, others: number): string | null {
  const said = words().verdict;
  const sentences = [
    tests.length > 1 ? said.sameReason(tests.length - 1) : null,
    others > 0 ? said.otherReasons(others) : null,
  ];
  const reach = sentences.filter((sentence) => sentence !== null).join(" ");
  return reach === "" ? null : reach;
}

function describeError(grade: Grade, { kind, location, others = [] }: GradeError): Omit<Verdict, "sandbox"> {
  return {
    tone: kind === "internal" ? "fault" : "error",
    headline: printHeadline(grade),
    graders: true,
    cause: null,
    reach: null,
    location,
    others,
    firstFailed: null,
    nextStep: words().verdict.next[kind],
  };
}

import type { Challenge } from "../model/challenge.ts";
import type { Grade } from "../model/grade.ts";
import type { SubmissionSource } from "../node/submission-files.ts";
import { GradeFormatError } from "../report/json-fields.ts";
import { parseGrade } from "../report/parse-grade.ts";
import { showShort } from "../report/visible-text.ts";
import { UsageError } from "./io.ts";
import type { Journal } from "./journal.ts";
import { findSuiteName } from "./suite-name.ts";

/** What the grades of an unfinished run must fit. */
export interface Continued {
  /** The report as it is named on the command line. */
  readonly output: string;
  readonly challenge: Challenge;
  readonly seed: number;
  /** All submissions; those that have a grade are taken from it. */
  readonly sources: Iterator<SubmissionSource>;
}

/**
 * The grades that an unfinished run left, in order. They must be those of the first submissions, by the same suite and seed:
 * anything else would be one report of two runs.
 * @throws UsageError
 */
export async function* readEarlierGrades(journal: Journal, continued: Continued): AsyncGenerator<Grade> {
  const suite = await findSuiteName(continued.challenge, continued.seed);
  let line = 0;
  for await (const text of journal.readLines()) {
    line += 1;
    const grade = parseLine(text, line, continued.output);
    const next = continued.sources.next();
    const expected = next.done === true ? undefined : next.value.name;
    if (grade.submission !== expected) {
      throw mismatch(continued, line, `is about ${quote(grade.submission)}, not ${quote(expected)}`);
    }
    if (grade.suite !== suite)
      throw mismatch(continued, line, `was graded by ${quote(grade.suite)}, not ${quote(suite)}`);
    if (grade.seed !== continued.seed) {
      throw mismatch(continued, line, `was graded with --seed ${grade.seed}, not ${continued.seed}`);
    }
    yield grade;
  }
}

function parseLine(text: string, line: number, output: string): Grade {
  try {
    return parseGrade(JSON.parse(text));
  } catch (error) {
    if (!(error instanceof GradeFormatError) && !(error instanceof SyntaxError)) throw error;
    throw new UsageError(
      `--output "${output}" cannot be continued, as its line ${line} is no grade (${error.message}): grade anew without --resume.`,
    );
  }
}

function mismatch({ output }: Continued, line: number, what: string): UsageError {
  return new UsageError(
    `--output "${output}" cannot be continued, as its line ${line} ${what}: give the same paths and options, or grade anew without --resume.`,
  );
}

function quote(name: string | undefined): string {
  return name === undefined ? "any submission" : `"${showShort(name, 200)}"`;
}

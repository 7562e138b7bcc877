import type { Grade } from "../../runner/model/grade.ts";
import { words } from "../words/words.ts";

/** The verdict in one line: how many tests pass, or what kept the code from being tested. */
export function printHeadline({ error, tests }: Grade): string {
  if (error !== null) return error.message;
  const passed = tests.filter((test) => test.outcome === "passed").length;
  const said = words().verdict;
  return passed === tests.length ? said.allPass(tests.length) : said.notYet(passed, tests.length);
}

/** "17 of 20 points · 14 ms". */
export function printScore(grade: Grade): string {
  return words().verdict.score(grade.score, grade.maxScore, Math.max(1, Math.round(grade.durationMs)));
}

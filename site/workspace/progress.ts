import type { Grade } from "../../runner/model/grade.ts";
import { PROGRESS_KEY, type ProgressEntry, parseProgress, parseProgressEntry } from "../progress/progress-entry.ts";
import type { BrowserStorage } from "./browser-storage.ts";

/** Notes that the learner has begun; changes nothing where there is progress already. */
export function noteBegun(storage: BrowserStorage, challengeId: string, now: Date): void {
  const progress = readProgress(storage);
  if (Object.hasOwn(progress, challengeId)) return;
  const begun: ProgressEntry = { state: "begun", score: 0, maxScore: 0, at: now.toISOString() };
  storage.writeJson(PROGRESS_KEY, { ...progress, [challengeId]: begun });
}

/** Notes a grade. What was once passed stays passed, and the best score stays. */
export function noteGrade(storage: BrowserStorage, challengeId: string, grade: Grade, now: Date): void {
  if (grade.error !== null) return;
  const progress = readProgress(storage);
  const earlier = parseProgressEntry(progress[challengeId]);
  if (earlier !== undefined && earlier.maxScore > 0 && !isBetter(grade, earlier)) return;
  const entry: ProgressEntry = {
    state: grade.outcome === "passed" ? "passed" : "begun",
    score: grade.score,
    maxScore: grade.maxScore,
    passedTests: grade.tests.filter(({ outcome }) => outcome === "passed").map(({ id }) => id),
    tests: grade.tests.length,
    at: now.toISOString(),
  };
  storage.writeJson(PROGRESS_KEY, { ...progress, [challengeId]: entry });
}

/** The best run so far of a challenge that is not passed yet: how many tests passed, of how many. */
export function findBestRun(
  storage: BrowserStorage,
  challengeId: string,
): { readonly passed: number; readonly tests: number } | undefined {
  const entry = parseProgressEntry(readProgress(storage)[challengeId]);
  if (entry?.passedTests === undefined || entry.tests === undefined || entry.state === "passed") return undefined;
  return { passed: entry.passedTests.length, tests: entry.tests };
}

function isBetter(grade: Grade, earlier: ProgressEntry): boolean {
  return (
    (grade.outcome === "passed" && earlier.state !== "passed") ||
    (earlier.state !== "passed" && grade.score > earlier.score)
  );
}

function readProgress(storage: BrowserStorage): Readonly<Record<string, unknown>> {
  return parseProgress(storage.readJson(PROGRESS_KEY));
}

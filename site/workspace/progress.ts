import type { Grade } from "../../runner/model/grade.ts";
import type { BrowserStorage } from "./browser-storage.ts";

/** How far a learner is with one challenge, as the home page shows it. */
export interface ProgressEntry {
  readonly state: "begun" | "passed";
  /** The best that was reached. */
  readonly score: number;
  readonly maxScore: number;
  /** The ids of the tests that the best run passed, and how many there were; neither where an older version noted it. */
  readonly passedTests?: readonly string[];
  readonly tests?: number;
  /** When it last changed, ISO 8601. */
  readonly at: string;
}

/** Where the browser keeps the progress: an object of {@link ProgressEntry} by challenge id. */
export const PROGRESS_KEY = "cosigner:v1:progress";

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
  const earlier = parseEntry(progress[challengeId]);
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
  const entry = parseEntry(readProgress(storage)[challengeId]);
  if (entry?.passedTests === undefined || entry.tests === undefined || entry.state === "passed") return undefined;
  return { passed: entry.passedTests.length, tests: entry.tests };
}

function isBetter(grade: Grade, earlier: ProgressEntry): boolean {
  return (
    (grade.outcome === "passed" && earlier.state !== "passed") ||
    (earlier.state !== "passed" && grade.score > earlier.score)
  );
}

/** As it is stored: entries of other challenges are carried along unread. */
function readProgress(storage: BrowserStorage): Readonly<Record<string, unknown>> {
  const json = storage.readJson(PROGRESS_KEY);
  return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
}

function parseEntry(json: unknown): ProgressEntry | undefined {
  if (typeof json !== "object" || json === null) return undefined;
  const { state, score, maxScore, passedTests, tests, at } = json as Record<string, unknown>;
  if ((state !== "begun" && state !== "passed") || typeof score !== "number" || typeof maxScore !== "number") {
    return undefined;
  }
  const counted = Array.isArray(passedTests) && typeof tests === "number";
  return { state, score, maxScore, ...(counted && { passedTests: passedTests.map(String), tests }), at: String(at) };
}

/** Where the browser keeps a reader's progress: an object of entries by challenge id, or by {@link lessonKey}. */
export const PROGRESS_KEY = "cosigner:v1:progress";

/** How far a reader is with a challenge, or with a lesson that has none. */
export interface ProgressEntry {
  readonly state: "begun" | "passed";
  /** The best that was reached; 0 of 0 for a lesson. */
  readonly score: number;
  readonly maxScore: number;
  /** The ids of the tests that the best run passed, and how many there were; neither where an older version noted it. */
  readonly passedTests?: readonly string[];
  readonly tests?: number;
  /** When it last changed, ISO 8601. */
  readonly at: string;
}

/** The name of a lesson without a challenge among the entries. No challenge's id has a colon. */
export function lessonKey(slug: string): string {
  return `lesson:${slug}`;
}

/** All entries as they are stored, unread: those that one does not know are carried along. Nothing where it is damaged. */
export function parseProgress(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
}

/** Reads one entry; `undefined` where there is none, or none that can be read. */
export function parseProgressEntry(json: unknown): ProgressEntry | undefined {
  if (typeof json !== "object" || json === null) return undefined;
  const { state, score, maxScore, passedTests, tests, at } = json as Record<string, unknown>;
  if ((state !== "begun" && state !== "passed") || typeof score !== "number" || typeof maxScore !== "number") {
    return undefined;
  }
  const counted = Array.isArray(passedTests) && typeof tests === "number";
  return { state, score, maxScore, ...(counted && { passedTests: passedTests.map(String), tests }), at: String(at) };
}

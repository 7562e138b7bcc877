/** What this browser keeps of a reader's progress, read and written here; the workspace notes its grades in the same place. */

/** Where it is kept: an entry for each challenge by its id, and for each lesson that has none by {@link lessonKey}. */
export const PROGRESS_KEY = "cosigner:v1:progress";

/** How far a reader is with a challenge, or with a lesson that has none. */
export interface Progress {
  readonly state: "open" | "begun" | "passed";
  readonly score: number;
  readonly maxScore: number;
  /** Of the best run: how many tests passed, of how many. Both 0 where that is not known. */
  readonly passedTests: number;
  readonly tests: number;
}

const open: Progress = { state: "open", score: 0, maxScore: 0, passedTests: 0, tests: 0 };

/** The name of a lesson without a challenge among the entries. No challenge's id has a colon. */
export function lessonKey(slug: string): string {
  return `lesson:${slug}`;
}

/** Every entry by its name; what cannot be read holds no progress to show. */
export function readProgress(): (name: string) => Progress {
  const entries = readEntries();
  return (name) => (Object.hasOwn(entries, name) ? parseEntry(entries[name]) : open);
}

/** Notes that a lesson without a challenge was opened, or read to its end. What was read stays read. */
export function noteReading(slug: string, state: "begun" | "passed"): void {
  const name = lessonKey(slug);
  const entries = readEntries();
  const known = parseEntry(entries[name]).state;
  if (known === "passed" || known === state) return;
  const entry = { state, score: 0, maxScore: 0, at: new Date().toISOString() };
  try {
    localStorage.setItem(PROGRESS_KEY, JSON.stringify({ ...entries, [name]: entry }));
  } catch {
    // Blocked or full: the lesson can be read all the same.
  }
}

function readEntries(): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(localStorage.getItem(PROGRESS_KEY) ?? "{}");
    return typeof json === "object" && json !== null && !Array.isArray(json) ? (json as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function parseEntry(json: unknown): Progress {
  if (typeof json !== "object" || json === null) return open;
  const { state, score, maxScore, passedTests, tests } = json as Readonly<Record<string, unknown>>;
  if ((state !== "begun" && state !== "passed") || typeof score !== "number" || typeof maxScore !== "number")
    return open;
  const counted = Array.isArray(passedTests) && typeof tests === "number";
  return { state, score, maxScore, passedTests: counted ? passedTests.length : 0, tests: counted ? tests : 0 };
}

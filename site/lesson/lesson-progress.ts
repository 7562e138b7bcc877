import {
  lessonKey,
  PROGRESS_KEY,
  type ProgressEntry,
  parseProgress,
  parseProgressEntry,
} from "../progress/progress-entry.ts";

/** Every entry of this browser by its name, `undefined` where there is none. */
export function readProgress(): (name: string) => ProgressEntry | undefined {
  const entries = readEntries();
  return (name) => (Object.hasOwn(entries, name) ? parseProgressEntry(entries[name]) : undefined);
}

/** Notes that a lesson without a challenge was opened, or read to its end. What was read stays read. */
export function noteReading(slug: string, state: "begun" | "passed"): void {
  const name = lessonKey(slug);
  const entries = readEntries();
  const known = parseProgressEntry(entries[name])?.state;
  if (known === "passed" || known === state) return;
  const entry: ProgressEntry = { state, score: 0, maxScore: 0, at: new Date().toISOString() };
  try {
    localStorage.setItem(PROGRESS_KEY, JSON.stringify({ ...entries, [name]: entry }));
  } catch {
    // Blocked or full: the lesson can be read all the same.
  }
}

function readEntries(): Readonly<Record<string, unknown>> {
  try {
    return parseProgress(JSON.parse(localStorage.getItem(PROGRESS_KEY) ?? "{}"));
  } catch {
    // Storage that is blocked or broken holds no progress to show; the course can be read all the same.
    return {};
  }
}

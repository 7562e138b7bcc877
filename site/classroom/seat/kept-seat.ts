/** What the browser keeps of a learner's place in a classroom. Small, for every page of the site reads it. */

export const SEAT_KEY = "cosigner:v1:seat";

/** A learner's place in a classroom. Nothing in it is secret but the resume code, which is the learner's own. */
export interface KeptSeat {
  readonly classroomId: string;
  readonly learnerId: string;
  readonly name: string;
  /** The classroom's. */
  readonly title: string;
  /** As it is typed, with its hyphen: `7KQM-T4XN`. */
  readonly resumeCode: string;
  /** What the classroom allowed when it was last heard of, for pages that open without a connection. */
  readonly hints: boolean;
  readonly solutions: boolean;
  /** The suite's seed that the server grades with; `null` until it was heard of. */
  readonly seed: number | null;
}

const texts = ["classroomId", "learnerId", "name", "title", "resumeCode"] as const;

/** The seat in this browser, if any. */
export function findSeat(): KeptSeat | undefined {
  let json: unknown;
  try {
    json = JSON.parse(localStorage.getItem(SEAT_KEY) ?? "null");
  } catch {
    return undefined;
  }
  const seat = json as KeptSeat | null;
  return texts.every((name) => typeof seat?.[name] === "string") ? (seat ?? undefined) : undefined;
}

/** Where the browser keeps what belongs to a learner alone, code above all. */
export function keyPrefix(learnerId: string): string {
  return `class:${learnerId}:`;
}

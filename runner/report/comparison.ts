import type { Grade, GradeErrorKind, Outcome, TestResult } from "../model/grade.ts";

/** How a submission stands. */
export interface Standing {
  readonly outcome: Outcome;
  readonly score: number;
  readonly maxScore: number;
  /** The kind of error, if there was one. */
  readonly error: GradeErrorKind | null;
}

/** What became of a test; `null` where there is no such test. */
export type TestStanding = TestResult["outcome"] | null;

/** A test that ended another way. */
export interface TestChange {
  readonly id: string;
  readonly before: TestStanding;
  readonly after: TestStanding;
}

/** A submission whose grade is not what it was. */
export interface GradeChange {
  readonly submission: string;
  readonly kind: "changed" | "new" | "missing";
  /** `null` where the submission is new. */
  readonly before: Standing | null;
  /** `null` where the submission is missing. */
  readonly after: Standing | null;
  /** In the new suite's order; empty where one of the grades has no tests. */
  readonly tests: readonly TestChange[];
}

/** How many submissions changed, and what they were graded with. */
export interface ComparisonSummary {
  readonly submissions: number;
  readonly unchanged: number;
  readonly changed: number;
  /** Of those that changed, how many have a larger or smaller share of the points. */
  readonly better: number;
  readonly worse: number;
  readonly new: number;
  readonly missing: number;
  readonly suites: { readonly before: readonly string[]; readonly after: readonly string[] };
  readonly seeds: { readonly before: readonly number[]; readonly after: readonly number[] };
}

/** The tests of a suite: one such for all submissions that had the same. */
interface TestList {
  readonly ids: readonly string[];
  readonly places: ReadonlyMap<string, number>;
}

/** What is kept of an old grade: little, for there may be very many. */
interface Digest extends Standing {
  readonly submission: string;
  readonly tests: TestList;
  /** A letter for each of the tests. */
  readonly standings: string;
}

const letters = { passed: "p", failed: "f", skipped: "s" } as const;
const standingsByLetter: ReadonlyMap<string, TestResult["outcome"]> = new Map([
  ["p", "passed"],
  ["f", "failed"],
  ["s", "skipped"],
]);

/** Compares grades with earlier ones of the same submissions: first all old ones are added, then each new one is compared. */
export class GradeComparison {
  readonly #old = new Map<string, Digest>();
  readonly #seen = new Set<string>();
  readonly #testLists = new Map<string, TestList>();
  readonly #suites = { before: new Set<string>(), after: new Set<string>() };
  readonly #seeds = { before: new Set<number>(), after: new Set<number>() };
  readonly #counts = { submissions: 0, unchanged: 0, changed: 0, better: 0, worse: 0, new: 0, missing: 0 };

  /** Takes an old grade. */
  add(grade: Grade): void {
    this.#suites.before.add(grade.suite);
    this.#seeds.before.add(grade.seed);
    this.#old.set(
      freeKey(grade.submission, (key) => this.#old.has(key)),
      this.#digest(grade),
    );
  }

  /** What became of a submission; `null` where nothing changed. */
  compare(grade: Grade): GradeChange | null {
    this.#suites.after.add(grade.suite);
    this.#seeds.after.add(grade.seed);
    const key = freeKey(grade.submission, (one) => this.#seen.has(one));
    this.#seen.add(key);
    const before = this.#old.get(key);
    const after = this.#digest(grade);
    this.#counts.submissions += 1;
    if (before === undefined) {
      this.#counts.new += 1;
      return { submission: grade.submission, kind: "new", before: null, after: standingOf(after), tests: [] };
    }
    const tests = findTestChanges(before, after);
    if (sameStanding(before, after) && tests.length === 0) {
      this.#counts.unchanged += 1;
      return null;
    }
    this.#countChange(before, after);
    const standings = { before: standingOf(before), after: standingOf(after) };
    return { submission: grade.submission, kind: "changed", ...standings, tests };
  }

  /** The old grades whose submissions did not come again. */
  *missing(): Generator<GradeChange> {
    for (const [key, digest] of this.#old) {
      if (this.#seen.has(key)) continue;
      this.#counts.submissions += 1;
      this.#counts.missing += 1;
      const { submission } = digest;
      yield { submission, kind: "missing", before: standingOf(digest), after: null, tests: [] };
    }
  }

  /** After all has been compared. */
  get summary(): ComparisonSummary {
    const { submissions, unchanged, changed, better, worse, new: added, missing } = this.#counts;
    return {
      ...{ submissions, unchanged, changed, better, worse, new: added, missing },
      suites: { before: [...this.#suites.before], after: [...this.#suites.after] },
      seeds: { before: [...this.#seeds.before], after: [...this.#seeds.after] },
    };
  }

  #digest(grade: Grade): Digest {
    return {
      submission: grade.submission,
      ...{ outcome: grade.outcome, score: grade.score, maxScore: grade.maxScore, error: grade.error?.kind ?? null },
      tests: this.#testList(grade.tests.map(({ id }) => id)),
      standings: grade.tests.map(({ outcome }) => letters[outcome]).join(""),
    };
  }

  #testList(ids: readonly string[]): TestList {
    const key = ids.join("\n");
    const known = this.#testLists.get(key);
    if (known !== undefined) return known;
    const made = { ids, places: new Map(ids.map((id, place) => [id, place])) };
    this.#testLists.set(key, made);
    return made;
  }

  #countChange(before: Standing, after: Standing): void {
    const gain = shareOf(after) - shareOf(before);
    this.#counts.changed += 1;
    if (gain > 0) this.#counts.better += 1;
    if (gain < 0) this.#counts.worse += 1;
  }
}

/** Of several grades with one name, the second is compared with the second. */
function freeKey(submission: string, isTaken: (key: string) => boolean): string {
  let key = submission;
  for (let count = 2; isTaken(key); count += 1) key = `${submission}\0${count}`;
  return key;
}

/** Tests that did not end the same way. One that is only in one suite is told where it did not pass. */
function findTestChanges(before: Digest, after: Digest): readonly TestChange[] {
  if (before.error !== null || after.error !== null) return [];
  if (before.tests === after.tests && before.standings === after.standings) return [];
  const gone = before.tests.ids.filter((id) => !after.tests.places.has(id));
  return [...after.tests.ids, ...gone]
    .map((id) => ({ id, before: standingOfTest(before, id), after: standingOfTest(after, id) }))
    .filter((change) => (change.before ?? "passed") !== (change.after ?? "passed"));
}

function standingOfTest({ tests, standings }: Digest, id: string): TestStanding {
  const place = tests.places.get(id);
  return (place !== undefined && standingsByLetter.get(standings.charAt(place))) || null;
}

function standingOf({ outcome, score, maxScore, error }: Digest): Standing {
  return { outcome, score, maxScore, error };
}

function sameStanding(left: Standing, right: Standing): boolean {
  return (
    left.outcome === right.outcome &&
    left.score === right.score &&
    left.maxScore === right.maxScore &&
    left.error === right.error
  );
}

function shareOf({ score, maxScore }: Standing): number {
  return score / Math.max(maxScore, 1);
}

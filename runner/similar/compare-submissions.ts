import type { Submission } from "../model/submission.ts";
import { type BatchLikeness, commonLimit, compareBatch, LEAST_EVIDENCE, type LikePair, type Program } from "./batch.ts";
import type { AlikePair, LeftOut, Likeness, Side } from "./likeness.ts";
import { type Background, programOf, readProgram } from "./program.ts";
import { findRegions, type PlacedProgram } from "./regions.ts";
import { UnreadableCodeError } from "./syntax.ts";

/** What is asked for. */
export interface LikenessOptions {
  readonly challenge: string;
  /** The least likeness of a pair, 0 to 1. */
  readonly threshold: number;
  /** How many pairs to keep, the most alike. */
  readonly top: number;
}

/** A submission that is read when its turn comes. */
export interface Source {
  readonly name: string;
  read(): Promise<Submission>;
}

/**
 * Compares submissions with one another. Of each only fingerprints are kept; those of the pairs are read once more.
 * @param sources in the same order each time they are gone through
 */
export async function compareSubmissions(
  sources: Iterable<Source>,
  background: Background,
  { challenge, threshold, top }: LikenessOptions,
): Promise<Likeness> {
  const names: string[] = [];
  const programs: Program[] = [];
  const leftOut: LeftOut[] = [];
  const unread = new Set<number>();
  for (const source of sources) {
    const program = await readSource(source, background);
    if (typeof program === "string") {
      leftOut.push({ submission: source.name, reason: program });
      unread.add(names.length);
    }
    names.push(source.name);
    programs.push(typeof program === "string" ? new Set() : programOf(program.placed));
  }
  const { pairs, found, own, common } = compareBatch(programs, threshold, top);
  const tooLittle = names.filter((_, place) => (own[place] ?? 0) < LEAST_EVIDENCE && !unread.has(place));
  return {
    challenge,
    threshold,
    submissions: names.length,
    compared: names.length - tooLittle.length - leftOut.length,
    tooLittle,
    leftOut,
    commonLimit: commonLimit(names.length),
    commonFingerprints: common.size,
    found,
    pairs: await showPairs(pairs, { own, common }, sources, background),
  };
}

/** A submission as it was read, and where its fingerprints stand. */
interface ReadSource {
  readonly submission: Submission;
  readonly placed: PlacedProgram;
}

/** A sentence where the submission cannot be compared. */
async function readSource(source: Source, background: Background): Promise<ReadSource | string> {
  let submission: Submission;
  try {
    submission = await source.read();
  } catch (error) {
    return `It cannot be read: ${error instanceof Error ? error.message : String(error)}`;
  }
  try {
    return { submission, placed: readProgram(submission, background) };
  } catch (error) {
    if (error instanceof UnreadableCodeError) return error.message;
    throw error;
  }
}

async function showPairs(
  pairs: readonly LikePair[],
  { own, common }: Pick<BatchLikeness, "own" | "common">,
  sources: Iterable<Source>,
  background: Background,
): Promise<readonly AlikePair[]> {
  const read = await readAgain(new Set(pairs.flatMap(({ left, right }) => [left, right])), sources, background);
  const makeSide = ({ submission: { name, files } }: ReadSource, place: number): Side => {
    return { submission: name, files, own: own[place] ?? 0 };
  };
  return pairs.flatMap(({ left, right, likeness, shared }) => {
    const [ours, theirs] = [read.get(left), read.get(right)];
    // Whoever takes a file away in between is not shown.
    if (ours === undefined || theirs === undefined) return [];
    const regions = findRegions(ours.placed, theirs.placed, common);
    return [{ left: makeSide(ours, left), right: makeSide(theirs, right), likeness, shared, regions }];
  });
}

async function readAgain(
  places: ReadonlySet<number>,
  sources: Iterable<Source>,
  background: Background,
): Promise<ReadonlyMap<number, ReadSource>> {
  const read = new Map<number, ReadSource>();
  let place = -1;
  for (const source of sources) {
    place += 1;
    if (!places.has(place)) continue;
    const again = await readSource(source, background);
    if (typeof again !== "string") read.set(place, again);
  }
  return read;
}

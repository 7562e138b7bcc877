/** A program, as far as it is compared: its fingerprints' hashes, each once. */
export type Program = ReadonlySet<number>;

/** Two programs, by their places in the batch. */
export interface LikePair {
  readonly left: number;
  readonly right: number;
  /** How many fingerprints both have. */
  readonly shared: number;
  /** The part of the shorter one's own fingerprints that both have, 0 to 1. */
  readonly likeness: number;
}

/** What comparing a batch has found. */
export interface BatchLikeness {
  /** The pairs that are most alike, at most as many as were asked for. */
  readonly pairs: readonly LikePair[];
  /** How many pairs are as alike as was asked for. */
  readonly found: number;
  /** How many fingerprints each program has for itself, without those that many have. */
  readonly own: readonly number[];
  /** Fingerprints that many in the batch have. */
  readonly common: ReadonlySet<number>;
}

/** Fewer fingerprints than this show nothing: two who work alone also agree in some. */
export const LEAST_EVIDENCE = 10;

/** What more than this part of a batch has is how the task is solved, not how a person solves it. */
export const COMMON_SHARE = 0.2;

/** In a small batch so many may have the same, and in a large one no more: the work grows with their square. */
const COMMON_COUNT = { least: 5, most: 400 };

/** How many programs of a batch may have a fingerprint before it counts as common. */
export function commonLimit(programs: number): number {
  return Math.max(COMMON_COUNT.least, Math.min(COMMON_COUNT.most, Math.floor(programs * COMMON_SHARE)));
}

/**
 * Finds the pairs that are alike, through an index from fingerprint to programs: programs without anything in common
 * are never looked at together. The same batch gives the same pairs in the same order.
 * @param threshold the least likeness, 0 to 1 @param top how many pairs to keep
 */
export function compareBatch(programs: readonly Program[], threshold: number, top: number): BatchLikeness {
  const index = indexPrograms(programs);
  const limit = commonLimit(programs.length);
  const common = new Set([...index].filter(([, holders]) => holders.length > limit).map(([hash]) => hash));
  for (const hash of common) index.delete(hash);
  const own = programs.map((program) => [...program].filter((hash) => index.has(hash)).length);
  const kept = new TopPairs(top);
  const counts = new Uint32Array(programs.length);
  for (const [left, program] of programs.entries()) {
    for (const right of countShared(left, program, index, counts)) {
      const shared = counts[right] ?? 0;
      const likeness = shared / Math.min(own[left] ?? 0, own[right] ?? 0);
      if (shared >= LEAST_EVIDENCE && likeness >= threshold) kept.add({ left, right, shared, likeness });
      counts[right] = 0;
    }
  }
  return { pairs: kept.list(), found: kept.found, own, common };
}

/** The places of the programs that have a fingerprint, in ascending order. */
type Index = Map<number, number[]>;

function indexPrograms(programs: readonly Program[]): Index {
  const index: Index = new Map();
  for (const [place, program] of programs.entries()) {
    for (const hash of program) {
      const holders = index.get(hash);
      if (holders) holders.push(place);
      else index.set(hash, [place]);
    }
  }
  return index;
}

/**
 * Counts how many fingerprints a program shares with each later one, and lists those with any.
 * @param counts a number for each program, 0 so far
 */
function countShared(left: number, program: Program, index: Index, counts: Uint32Array): readonly number[] {
  const met: number[] = [];
  for (const hash of program) {
    const holders = index.get(hash) ?? [];
    for (let at = holders.length - 1; at >= 0; at -= 1) {
      const right = holders[at] ?? left;
      if (right <= left) break;
      const count = counts[right] ?? 0;
      if (count === 0) met.push(right);
      counts[right] = count + 1;
    }
  }
  return met;
}

/** The pairs that are most alike; the others are counted and forgotten. */
class TopPairs {
  readonly #top: number;
  #pairs: LikePair[] = [];
  found = 0;

  constructor(top: number) {
    this.#top = top;
  }

  add(pair: LikePair): void {
    this.found += 1;
    this.#pairs.push(pair);
    if (this.#pairs.length >= this.#top * 2 + 100) this.#pairs = [...this.list()];
  }

  list(): readonly LikePair[] {
    return this.#pairs.toSorted(comparePairs).slice(0, this.#top);
  }
}

/** The most alike first; of equals those that share more, then in the order of the batch. */
function comparePairs(one: LikePair, other: LikePair): number {
  return other.likeness - one.likeness || other.shared - one.shared || one.left - other.left || one.right - other.right;
}

import { NOISE } from "./noise.ts";
import type { Token, Unit } from "./units.ts";

/**
 * Winnowing: S. Schleimer, D. S. Wilkerson and A. Aiken, "Winnowing: Local Algorithms for Document Fingerprinting",
 * SIGMOD 2003. Every sequence of NOISE labels is hashed; of each WINDOW hashes in a row the smallest is kept. Whatever
 * two programs share of NOISE + WINDOW - 1 labels in a row is then found, and nothing shorter than NOISE labels is.
 */
export const WINDOW = 4;

/** A sequence of NOISE labels by its hash, an integer below 2 ** 53. */
export interface Fingerprint {
  readonly hash: number;
  /** Which of the units, and which of its labels it begins with, both from 0. */
  readonly unit: number;
  readonly at: number;
}

/** The hashes of all sequences: what is known to all is recognised wherever it stands. */
export function hashAll(units: readonly Unit[]): readonly number[] {
  return units.flatMap(({ tokens }) => [...hashSequences(tokens)]);
}

/**
 * The fingerprints of a program.
 * @param common hashes that say nothing; the sequences between them are winnowed as if they were not there
 */
export function takeFingerprints(units: readonly Unit[], common: ReadonlySet<number>): readonly Fingerprint[] {
  return units.flatMap(({ tokens }, unit) => {
    const hashes = hashSequences(tokens);
    const kept: Fingerprint[] = [];
    let begin = 0;
    for (let end = 0; end <= hashes.length; end += 1) {
      const hash = hashes[end];
      if (hash !== undefined && !common.has(hash)) continue;
      kept.push(...winnow(hashes, begin, end).map((at) => ({ hash: hashes[at] ?? 0, unit, at })));
      begin = end + 1;
    }
    return kept;
  });
}

/** Where the smallest hash of each window stands, the last one of equals. A run shorter than a window is one window. */
function winnow(hashes: Float64Array, begin: number, end: number): readonly number[] {
  const kept: number[] = [];
  for (let from = begin; from < end && (from === begin || from + WINDOW <= end); from += 1) {
    let smallest = from;
    for (let at = from; at < Math.min(from + WINDOW, end); at += 1) {
      if ((hashes[at] ?? 0) <= (hashes[smallest] ?? 0)) smallest = at;
    }
    if (kept.at(-1) !== smallest) kept.push(smallest);
  }
  return kept;
}

function hashSequences(tokens: readonly Token[]): Float64Array {
  const labels = tokens.map(({ label }) => hashLabel(label));
  const hashes = new Float64Array(Math.max(0, labels.length - NOISE + 1));
  for (let from = 0; from < hashes.length; from += 1) {
    let [low, high] = [0x811c9dc5, 0x9747b28c];
    for (let at = from; at < from + NOISE; at += 1) {
      low = scramble(Math.imul(low ^ (labels[at] ?? 0), 0x01000193));
      high = scramble(Math.imul(high + (labels[at] ?? 0), 0x5bd1e995));
    }
    hashes[from] = (low >>> 0) + (high >>> 11) * 2 ** 32;
  }
  return hashes;
}

function hashLabel(label: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < label.length; index += 1) {
    hash = Math.imul(hash ^ label.charCodeAt(index), 0x01000193);
  }
  return hash;
}

function scramble(hash: number): number {
  return Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d) ^ (hash >>> 13);
}

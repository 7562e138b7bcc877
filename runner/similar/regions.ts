import type { Fingerprint } from "./fingerprints.ts";
import { NOISE } from "./noise.ts";
import type { Unit } from "./units.ts";

/** Lines of a file, from 1, both included. */
export interface Lines {
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** A stretch that two programs share, where it stands in each. */
export interface Region {
  readonly left: readonly Lines[];
  readonly right: readonly Lines[];
}

/** A program whose places are of interest. */
export interface PlacedProgram {
  readonly units: readonly Unit[];
  readonly fingerprints: readonly Fingerprint[];
}

/** Labels of a unit, from 0, the last one not included. */
interface Stretch {
  readonly unit: number;
  readonly from: number;
  readonly to: number;
}

/**
 * What two programs share, as far as it reaches around each fingerprint that both have; what everybody has may be at
 * its ends. In the order of the left one.
 * @param common fingerprints that do not count
 */
export function findRegions(left: PlacedProgram, right: PlacedProgram, common: ReadonlySet<number>): readonly Region[] {
  const places = new Map(right.fingerprints.toReversed().map((fingerprint) => [fingerprint.hash, fingerprint]));
  const stretches: (readonly [Stretch, Stretch])[] = [];
  for (const fingerprint of left.fingerprints) {
    const other = common.has(fingerprint.hash) ? undefined : places.get(fingerprint.hash);
    if (other === undefined || stretches.some(([known]) => covers(known, fingerprint))) continue;
    stretches.push(reach(left.units, fingerprint, right.units, other));
  }
  return stretches
    .map(([ours, theirs]) => ({ left: linesOf(left.units, ours), right: linesOf(right.units, theirs) }))
    .toSorted((one, other) => (one.left[0]?.from ?? 0) - (other.left[0]?.from ?? 0));
}

function covers({ unit, from, to }: Stretch, { unit: other, at }: Fingerprint): boolean {
  return unit === other && from <= at && at + NOISE <= to;
}

function reach(
  leftUnits: readonly Unit[],
  left: Fingerprint,
  rightUnits: readonly Unit[],
  right: Fingerprint,
): readonly [Stretch, Stretch] {
  const [ours, theirs] = [leftUnits[left.unit]?.tokens ?? [], rightUnits[right.unit]?.tokens ?? []];
  const isSame = (offset: number): boolean => {
    const label = ours[left.at + offset]?.label;
    return label !== undefined && label === theirs[right.at + offset]?.label;
  };
  let [from, to] = [0, 0];
  while (isSame(from - 1)) from -= 1;
  while (isSame(to)) to += 1;
  return [
    { unit: left.unit, from: left.at + from, to: left.at + to },
    { unit: right.unit, from: right.at + from, to: right.at + to },
  ];
}

/** The lines on which the labels stand; a line between two of them, as of a brace, goes with them. */
function linesOf(units: readonly Unit[], { unit, from, to }: Stretch): readonly Lines[] {
  const { file, tokens } = units[unit] ?? { file: "", tokens: [] };
  const lines = [...new Set(tokens.slice(from, to).map(({ line }) => line))].sort((one, other) => one - other);
  const ranges: { file: string; from: number; to: number }[] = [];
  for (const line of lines) {
    const last = ranges.at(-1);
    if (last !== undefined && line <= last.to + 2) last.to = line;
    else ranges.push({ file, from: line, to: line });
  }
  return ranges;
}

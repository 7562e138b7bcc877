import type { Submission } from "../model/submission.ts";
import type { Program } from "./batch.ts";
import { hashAll, takeFingerprints } from "./fingerprints.ts";
import { collectInterfaceNames } from "./interface-names.ts";
import type { PlacedProgram } from "./regions.ts";
import { UnreadableCodeError } from "./syntax.ts";
import { compareTexts } from "./text-order.ts";
import { readUnits } from "./units.ts";

/** The characters of a program that is many times as long as any that a challenge asks for. */
const MAX_LENGTH = 64 * 1024;

/** What everybody who works on a challenge has in common before writing a line. */
export interface Background {
  /** Names of the chain's interface, which nobody can change. */
  readonly names: ReadonlySet<string>;
  /** Hashes of all that stands in the challenge's own files. */
  readonly common: ReadonlySet<number>;
}

/**
 * Reads what everybody has in common.
 * @param declarations texts of the files that declare what a submission may import
 * @param known texts of the challenge's own: starter, solution, known wrong ideas
 * @throws UnreadableCodeError
 */
export function readBackground(declarations: readonly string[], known: readonly string[]): Background {
  const names = collectInterfaceNames(declarations);
  const units = [...declarations, ...known].map((text) => readUnits("", text, names));
  return { names, common: new Set(units.flatMap(hashAll)) };
}

/** Reads a submission for comparing. @throws UnreadableCodeError with a sentence that says why it cannot be compared */
export function readProgram({ files, unreadBytes = 0 }: Submission, { names, common }: Background): PlacedProgram {
  const sources = Object.entries(files).sort(([left], [right]) => compareTexts(left, right));
  if (unreadBytes > 0 || sources.reduce((sum, [, text]) => sum + text.length, 0) > MAX_LENGTH) {
    throw new UnreadableCodeError("The code is too long to be compared.");
  }
  if (sources.length === 0) throw new UnreadableCodeError("There is no file to compare.");
  const units = sources.flatMap(([file, text]) => readUnits(file, text, names));
  return { units, fingerprints: takeFingerprints(units, common) };
}

/** What is kept of a program while the others are read. */
export function programOf({ fingerprints }: PlacedProgram): Program {
  return new Set(fingerprints.map(({ hash }) => hash));
}

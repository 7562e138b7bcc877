import type { Statement } from "./branches.ts";
import type { ImportedNames } from "./interface-names.ts";
import { type SyntaxNode, UnreadableCodeError } from "./syntax.ts";

/** What the reading of a file goes by. */
export interface Reading {
  /** The names of the chain's interface. */
  readonly names: ReadonlySet<string>;
  readonly imports: ImportedNames;
  /** How deep below the file's statements we are. */
  readonly depth: number;
  /** Reads what a function's braces hold; handed in, because functions stand in expressions and hold statements. */
  readonly readBlock: (nodes: readonly SyntaxNode[], reading: Reading) => readonly Statement[];
}

/** No person nests code so deep; a program that does would use up our own stack. */
const MAX_DEPTH = 500;

/** The reading one level further down. @throws UnreadableCodeError */
export function goDown(reading: Reading): Reading {
  if (reading.depth >= MAX_DEPTH) throw new UnreadableCodeError("The code is nested too deeply.");
  return { ...reading, depth: reading.depth + 1 };
}

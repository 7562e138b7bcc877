import { arrange } from "./branches.ts";
import { readImports } from "./interface-names.ts";
import { NOISE } from "./noise.ts";
import { readStatements } from "./read-statements.ts";
import type { Shape } from "./shape.ts";
import { parseStatements } from "./syntax.ts";
import { compareTexts } from "./text-order.ts";

/** One label of a shape, and where it stands. */
export interface Token {
  readonly label: string;
  /** From 1. */
  readonly line: number;
}

/** A part of a file that can stand anywhere in it: a function, a table. */
export interface Unit {
  readonly file: string;
  readonly tokens: readonly Token[];
}

/**
 * The parts of a file, each as the labels of its shape from the outside in.
 * @param names of the chain's interface
 * @throws UnreadableCodeError
 */
export function readUnits(file: string, text: string, names: ReadonlySet<string>): readonly Unit[] {
  const statements = parseStatements(text);
  const reading = { names, imports: readImports(statements), depth: 0, readBlock: readStatements };
  const shapes = arrange(readStatements(statements, reading));
  const parts = shapes.map(listTokens);
  const short = sortParts(parts.filter((tokens) => tokens.length < NOISE)).flat();
  return [...parts.filter((tokens) => tokens.length >= NOISE), short].map((tokens) => ({ file, tokens }));
}

/** What is too short to be compared by itself is compared together, in an order that does not depend on the file's. */
function sortParts(parts: readonly (readonly Token[])[]): readonly (readonly Token[])[] {
  return parts
    .map((tokens) => ({ tokens, text: tokens.map(({ label }) => label).join(" ") }))
    .sort((left, right) => compareTexts(left.text, right.text))
    .map(({ tokens }) => tokens);
}

function listTokens(shape: Shape): readonly Token[] {
  const tokens: Token[] = [];
  const visit = ({ label, line, children }: Shape): void => {
    tokens.push({ label, line });
    for (const child of children) visit(child);
  };
  visit(shape);
  return tokens;
}

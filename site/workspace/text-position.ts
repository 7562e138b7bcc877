/** A place in a text. Lines and columns count from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The offset of a place in the text, or the nearest that there is. */
export function positionOf(text: string, { line, column }: Place): number {
  const lines = text.split("\n");
  const index = Math.min(line, lines.length) - 1;
  const before = lines.slice(0, index).reduce((length, earlier) => length + earlier.length + 1, 0);
  return before + Math.min(column - 1, lines[index]?.length ?? 0);
}

/** The place of an offset in the text. */
export function placeOf(text: string, offset: number): Place {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

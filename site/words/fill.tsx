import type { ComponentChildren } from "preact";

export interface FillProps {
  /** A text with places to fill, each a name in braces: `Saved {time}.` */
  readonly text: string;
  /** What goes there, by the name of its place. */
  readonly with: Readonly<Record<string, ComponentChildren>>;
}

/** A text of the interface with elements in it, wherever its language puts them. @throws RangeError for a place without a filling */
export function Fill({ text, with: fillings }: FillProps) {
  // With a group in the pattern, every second piece is a name.
  return text.split(/\{(\w+)\}/).map((piece, index) => {
    if (index % 2 === 0) return piece;
    if (piece in fillings) return fillings[piece];
    throw new RangeError(`nothing fills {${piece}} in "${text}"`);
  });
}

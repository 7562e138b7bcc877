import type { Location } from "../chain/contract.ts";
import type { Paint } from "./paint.ts";
import { showText, widthOf } from "./visible-text.ts";

/** How much of a long line is shown, in characters. */
const SHOWN = 88;

/** The line of a place with a caret under the column; nothing where the line is not at hand. */
export function printExcerpt(source: string | undefined, { line, column }: Location, paint: Paint): readonly string[] {
  const text = source?.split(/\r\n|\n|\r/)[line - 1];
  if (text === undefined) return [];
  const at = Math.max(0, Math.min(column - 1, text.length));
  const start = Math.max(0, Math.min(at - SHOWN / 2, text.length - SHOWN));
  const end = start + SHOWN;
  const before = (start > 0 ? "…" : "") + showText(text.slice(start, at));
  const after = showText(text.slice(at, end)) + (text.length > end ? "…" : "");
  const number = String(line);
  return [
    `${paint.quiet(`${number} |`)} ${before}${after}`,
    `${paint.quiet(`${" ".repeat(number.length)} |`)} ${" ".repeat(widthOf(before))}${paint.bad("^")}`,
  ];
}

import { showText } from "../report/visible-text.ts";
import { escapeHtml } from "./escape-html.ts";
import type { Side } from "./likeness.ts";
import type { Lines, Region } from "./regions.ts";
import { compareTexts } from "./text-order.ts";

/** A page of more lines than this is no help; the rest of a file is counted. */
const MAX_LINES = 2000;

/** One side of a pair, and how its places are called on the page. */
export interface ShownSide {
  readonly side: Side;
  /** What stands before the number of a stretch in an id, here and on the other side. */
  readonly id: string;
  readonly otherId: string;
  /** What each stretch takes up here, the first one first. */
  readonly stretches: readonly (readonly Lines[])[];
}

/** The lines of a region on one side. */
export function stretchesOf(regions: readonly Region[], side: "left" | "right"): ShownSide["stretches"] {
  return regions.map((region) => region[side]);
}

/** A submission's files as HTML, each line with its number and the numbers of the stretches that it belongs to. */
export function printCode(shown: ShownSide): string {
  const files = Object.entries(shown.side.files).sort(([left], [right]) => compareTexts(left, right));
  return files.map(([file, text]) => printFile(file, text, files.length > 1, shown)).join("");
}

function printFile(file: string, text: string, hasName: boolean, shown: ShownSide): string {
  // The line ends of the language, by which the parser counts.
  const lines = text.replace(/(?:\r\n|[\n\r\u2028\u2029])$/, "").split(/\r\n|[\n\r\u2028\u2029]/);
  const marks = markLines(file, shown);
  const printed = lines
    .slice(0, MAX_LINES)
    .map((line, index) => printLine(line, index + 1, marks.get(index + 1), shown));
  const more = lines.length - printed.length;
  return [
    hasName ? `<p><strong>${escapeHtml(showText(file))}</strong></p>\n` : "",
    `<pre><code>${printed.join("")}</code></pre>\n`,
    more > 0 ? `<p>${more} more lines are not shown.</p>\n` : "",
  ].join("");
}

/** A stretch, numbered from 1, on a line. */
interface Mark {
  readonly stretch: number;
  /** Whether it begins here; links lead there. */
  readonly isFirst: boolean;
}

function markLines(file: string, { stretches }: ShownSide): ReadonlyMap<number, readonly Mark[]> {
  const marks = new Map<number, Mark[]>();
  for (const [index, ranges] of stretches.entries()) {
    for (const [place, range] of ranges.entries()) {
      for (let line = range.from; range.file === file && line <= range.to; line += 1) {
        const mark = { stretch: index + 1, isFirst: place === 0 && line === range.from };
        marks.set(line, [...(marks.get(line) ?? []), mark]);
      }
    }
  }
  return marks;
}

function printLine(text: string, number: number, marks: readonly Mark[] = [], shown: ShownSide): string {
  const stretches = marks.map((mark) => printMark(mark, shown)).join(" ");
  return [
    `<span class="line${marks.length > 0 ? " shared" : ""}"><span class="number">${number}</span>`,
    `<span class="stretch">${stretches}</span><span>${escapeHtml(showText(text))}\n</span></span>`,
  ].join("");
}

function printMark({ stretch, isFirst }: Mark, { id, otherId }: ShownSide): string {
  if (!isFirst) return String(stretch);
  const label = `Stretch ${stretch}, to the other submission`;
  return `<a id="${id}-${stretch}" href="#${otherId}-${stretch}" aria-label="${label}">${stretch}</a>`;
}

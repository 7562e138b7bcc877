import type { Token, Tokens } from "marked";
import type { PairOfLine } from "../highlight.ts";
import type { ElementPage, ElementUse, LessonElement } from "./element.ts";

/** As many pairs as code.css highlights together. */
const MAX_PAIRS = 12;

/** The documentation's Rust beside our TypeScript; lines that correspond may be paired. */
export const sideBySide: LessonElement = {
  name: "side-by-side",
  usage: '<side-by-side> or <side-by-side pairs="4=5 5-6=7">, Rust lines = TypeScript lines',
  required: [],
  optional: ["pairs"],
  wraps: true,
  render: renderSides,
};

function renderSides(use: ElementUse, page: ElementPage): string {
  const [rust, typescript, ...more] = use.inside;
  if (!isCode(rust, "rust") || !isCode(typescript, "typescript") || more.length > 0) {
    throw page.error(
      use.raw,
      "<side-by-side> holds two pieces of code: first one in ```rust, then one in ```typescript.",
    );
  }
  const { pairs } = use.attributes;
  if (pairs === undefined) {
    return `<div class="side-by-side">\n${printSide("Rust", rust, page)}${printSide("TypeScript", typescript, page)}</div>\n`;
  }
  const [left, right] = parsePairs(pairs, rust, typescript, (sentence) => page.error(use.raw, sentence));
  const sides = printSide("Rust", rust, page, left) + printSide("TypeScript", typescript, page, right);
  return `<div class="side-by-side side-by-side-paired">\n${sides}</div>\n`;
}

function isCode(token: Token | undefined, language: string): token is Tokens.Code {
  return token?.type === "code" && token["lang"] === language;
}

function printSide(name: string, code: Tokens.Code, page: ElementPage, pairs?: PairOfLine): string {
  const html = page.code(code, { labelled: false, ...(pairs && { pairs }) });
  return `<figure class="side"><figcaption>${name}</figcaption>${html}</figure>\n`;
}

/** One of the two pieces of code, and which of its lines are taken. */
interface Side {
  readonly name: "Rust" | "TypeScript";
  readonly lineCount: number;
  readonly pairs: Record<number, number>;
}

type Fail = (sentence: string) => Error;

function parsePairs(text: string, rust: Tokens.Code, typescript: Tokens.Code, fail: Fail): readonly PairOfLine[] {
  const pairs = text.split(" ").filter((pair) => pair !== "");
  if (pairs.length === 0 || pairs.length > MAX_PAIRS) {
    throw fail(`pairs="${text}" holds ${pairs.length} pairs: write 1 to ${MAX_PAIRS}, as 4=5 5-6=7.`);
  }
  const left: Side = { name: "Rust", lineCount: countLines(rust), pairs: {} };
  const right: Side = { name: "TypeScript", lineCount: countLines(typescript), pairs: {} };
  for (const [index, pair] of pairs.entries()) {
    const [ofRust, ofTypescript] = /^\d+(?:-\d+)?=\d+(?:-\d+)?$/.test(pair) ? pair.split("=") : [];
    if (ofRust === undefined || ofTypescript === undefined) {
      throw fail(`"${pair}" is no pair of lines: write 4=5 or 5-6=7.`);
    }
    takeLines(left, ofRust, index + 1, fail);
    takeLines(right, ofTypescript, index + 1, fail);
  }
  return [left.pairs, right.pairs];
}

function countLines({ text }: Tokens.Code): number {
  return text.split("\n").length;
}

/** Gives the lines of a range, as `5` or `5-6`, to a pair. */
function takeLines({ name, lineCount, pairs }: Side, range: string, pair: number, fail: Fail): void {
  const [first = 0, last = first] = range.split("-").map(Number);
  if (first < 1 || last < first || last > lineCount) {
    throw fail(`there are no lines ${range} in the ${name} code: it has the lines 1 to ${lineCount}.`);
  }
  for (let line = first; line <= last; line += 1) {
    if (line in pairs) throw fail(`line ${line} of the ${name} code stands in two pairs: leave it in one.`);
    pairs[line] = pair;
  }
}

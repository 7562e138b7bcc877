import { showShort, showText } from "../report/visible-text.ts";
import { escapeHtml } from "./escape-html.ts";
import { printCode, type ShownSide, stretchesOf } from "./html-code.ts";
import { style } from "./html-style.ts";
import type { AlikePair, Likeness } from "./likeness.ts";
import {
  countPairs,
  countShared,
  countSubmissions,
  meaning,
  method,
  printLines,
  printPercent,
  sayCommon,
  sayTooSmall,
} from "./words.ts";

/**
 * The likeness of a batch as one page that needs nothing else: no script, no network. Both submissions of a pair stand
 * side by side, what they share is marked with numbers.
 * @param hashOf the SHA-256 of a text in Base64: the page allows no style but its own
 */
export function printLikenessHtml(likeness: Likeness, hashOf: (text: string) => string): string {
  const policy = `default-src 'none'; style-src 'sha256-${hashOf(style)}'; base-uri 'none'; form-action 'none'`;
  const title = `Likeness of submissions: ${escapeHtml(likeness.challenge)}`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#pairs">To the pairs</a>
<header>
<h1>${title}</h1>
${paragraphs([`${countSubmissions(likeness)}.`, sayTooSmall(likeness), sayCommon(likeness)])}</header>
<main>
<h2>What likeness says, and what it does not</h2>
${paragraphs(meaning)}<details>
<summary>How the numbers come about</summary>
${paragraphs([method])}</details>
${printPairs(likeness)}${printLists(likeness)}</main>
</body>
</html>
`;
}

function paragraphs(texts: readonly string[]): string {
  return texts
    .filter((text) => text !== "")
    .map((text) => `<p>${escapeHtml(text)}</p>\n`)
    .join("");
}

function printPairs(likeness: Likeness): string {
  const { pairs } = likeness;
  const ranking = pairs.map(
    (pair, index) =>
      `<li><a href="#pair-${index + 1}">${namePair(pair)}</a> <span class="quiet">${countShared(pair)}</span></li>\n`,
  );
  return [
    `<h2 id="pairs">Pairs</h2>\n${paragraphs([countPairs(likeness)])}`,
    pairs.length === 0 ? "" : `<ol class="ranking">\n${ranking.join("")}</ol>\n<h2>Side by side</h2>\n`,
    ...pairs.map((pair, index) => printPair(pair, index + 1)),
  ].join("");
}

function namePair({ left, right, likeness }: AlikePair): string {
  return `${printPercent(likeness)}: ${showName(left.submission)} and ${showName(right.submission)}`;
}

/** The link from the ranking leads inside: that opens a pair which is closed. */
function printPair(pair: AlikePair, number: number): string {
  const [left, right] = [`pair-${number}-left`, `pair-${number}-right`];
  const sides: readonly ShownSide[] = [
    { side: pair.left, id: left, otherId: right, stretches: stretchesOf(pair.regions, "left") },
    { side: pair.right, id: right, otherId: left, stretches: stretchesOf(pair.regions, "right") },
  ];
  const columns = sides.map(
    (shown) => `<div>\n<h4>${showName(shown.side.submission)}</h4>\n${printCode(shown)}</div>\n`,
  );
  return `<details${number === 1 ? " open" : ""}>
<summary><h3>${number}. ${namePair(pair)}</h3></summary>
<p id="pair-${number}">${countShared(pair)}. Shared stretches have the same number on both sides:</p>
${printStretches(pair, sides)}<div class="sides">
${columns.join("")}</div>
</details>
`;
}

function printStretches({ regions }: AlikePair, sides: readonly ShownSide[]): string {
  const items = regions.map((_, index) => {
    const [left, right] = sides.map(({ side, id, stretches }) => {
      const lines = printLines(stretches[index] ?? [], Object.keys(side.files).length > 1);
      return `<a href="#${id}-${index + 1}">${escapeHtml(showText(lines))}</a>`;
    });
    return `<li>Stretch ${index + 1}: lines ${left} and ${right}</li>\n`;
  });
  return `<ul class="stretches">\n${items.join("")}</ul>\n`;
}

function printLists({ tooLittle, leftOut }: Likeness): string {
  const left = leftOut.map(({ submission, reason }) => `${showName(submission)}: ${escapeHtml(showShort(reason))}`);
  return [
    printList("Too little of their own to be compared", tooLittle.map(showName)),
    printList("Left out", left),
  ].join("");
}

function printList(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  const list = items.map((item) => `<li>${item}</li>\n`).join("");
  return `<h2>${title}</h2>\n<details>\n<summary>${items.length} in all</summary>\n<ul class="names">\n${list}</ul>\n</details>\n`;
}

function showName(name: string): string {
  return escapeHtml(showShort(name, 200));
}

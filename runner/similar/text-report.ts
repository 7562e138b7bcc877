import { showShort, wrapText } from "../report/visible-text.ts";
import type { AlikePair, Likeness, Side } from "./likeness.ts";
import type { Lines, Region } from "./regions.ts";
import {
  countPairs,
  countShared,
  countSubmissions,
  meaning,
  printLines,
  printPercent,
  sayCommon,
  sayTooSmall,
} from "./words.ts";

/** Lines are broken here. */
const COLUMNS = 100;

/** The likeness of a batch to be read at a terminal. */
export function printLikenessText(likeness: Likeness): string {
  const head = [`${likeness.challenge}, ${countSubmissions(likeness)}.`, sayTooSmall(likeness), sayCommon(likeness)];
  const parts = [
    head.filter((sentence) => sentence !== "").flatMap((sentence) => wrapText(sentence, COLUMNS)),
    wrapText(countPairs(likeness), COLUMNS),
    ...likeness.pairs.map(printPair),
    likeness.leftOut.map(({ submission, reason }) => `left out  ${showName(submission)}: ${showShort(reason)}`),
    likeness.found === 0 ? [] : meaning.slice(1, 2).flatMap((paragraph) => wrapText(paragraph, COLUMNS)),
  ];
  return parts
    .filter((lines) => lines.length > 0)
    .map((lines) => `${lines.join("\n")}\n`)
    .join("\n");
}

function printPair(pair: AlikePair): readonly string[] {
  const { left, right, likeness, regions } = pair;
  return [
    `${printPercent(likeness).padStart(5)}  ${showName(left.submission)}`,
    `       ${showName(right.submission)}`,
    `       ${countShared(pair)}`,
    ...regions.map((region, index) => `       ${index + 1}: ${printRegion(region, left, right)}`),
  ];
}

function printRegion(region: Region, left: Side, right: Side): string {
  const lines = (one: readonly Lines[], side: Side) => showShort(printLines(one, Object.keys(side.files).length > 1));
  return `lines ${lines(region.left, left)} and ${lines(region.right, right)}`;
}

function showName(name: string): string {
  return showShort(name, 200);
}

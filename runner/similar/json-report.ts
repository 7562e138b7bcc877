import { showJson } from "../report/visible-text.ts";
import { COMMON_SHARE, LEAST_EVIDENCE } from "./batch.ts";
import { WINDOW } from "./fingerprints.ts";
import type { Likeness, Side } from "./likeness.ts";
import { NOISE } from "./noise.ts";
import { meaning } from "./words.ts";

/** The likeness of a batch for programs: numbers and places, no source. */
export function printLikenessJson(likeness: Likeness): string {
  const { pairs, ...rest } = likeness;
  const report = {
    schema: 1,
    ...rest,
    settings: { noise: NOISE, window: WINDOW, leastEvidence: LEAST_EVIDENCE, commonShare: COMMON_SHARE },
    pairs: pairs.map(({ left, right, ...pair }) => ({ ...pair, left: describeSide(left), right: describeSide(right) })),
    meaning,
  };
  const lines = JSON.stringify(report, null, 2).split("\n");
  return `${lines.map(showJson).join("\n")}\n`;
}

function describeSide({ submission, own }: Side) {
  return { submission, own };
}

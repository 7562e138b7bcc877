import { printCount } from "../report/summary.ts";
import { LEAST_EVIDENCE } from "./batch.ts";
import { WINDOW } from "./fingerprints.ts";
import type { AlikePair, Likeness } from "./likeness.ts";
import { NOISE } from "./noise.ts";
import type { Lines } from "./regions.ts";

/** What likeness is and is not, a paragraph each. */
export const meaning: readonly string[] = [
  "Likeness is the part of the smaller submission's own fingerprints that the other one has too. Names, layout, " +
    "comments, types, the order of functions and the choice between equal ways of writing (let or const, arrow or " +
    "function, if or switch) are not looked at. What stands in the challenge's starter, its solution and its known wrong " +
    "ideas is taken away first, and so is what many in this batch have.",
  "Likeness is no judgement. Two people who solve the same small task, learn from the same example or think alike write " +
    "alike. People may have worked together as they were asked to. The numbers say where to look; only reading both and " +
    "talking with both can say why.",
  "No likeness shows nothing either: a submission that is rewritten from the ground up, or that hardly differs from the " +
    "expected solution, cannot be told from anybody else's work.",
];

/** How the numbers come about, one paragraph. */
export const method =
  `Each function is read as a sequence of what it does. Every ${NOISE} steps in a row are hashed, and winnowing ` +
  `(Schleimer, Wilkerson and Aiken, 2003) keeps at least one of each ${WINDOW} hashes in a row as a fingerprint: what ` +
  `two share over ${NOISE + WINDOW - 1} steps is always found, what is shorter than ${NOISE} never is. Fewer than ` +
  `${LEAST_EVIDENCE} shared fingerprints are not reported.`;

/** "30 submissions: 18 have enough of their own to be compared, 10 too little, 2 are left out". */
export function countSubmissions({ submissions, compared, tooLittle, leftOut }: Likeness): string {
  const enough = `${compared} with enough of their own to be compared`;
  return `${printCount(submissions, "submission")}: ${enough}, ${tooLittle.length} with too little, ${leftOut.length} left out`;
}

/** "2 pairs share 50 % or more of what is their own". */
export function countPairs({ found, pairs, threshold }: Likeness): string {
  const share = `${printPercent(threshold)} or more of what is the smaller one's own`;
  if (found === 0) return `No pair shares ${share}.`;
  const shown = pairs.length < found ? `; shown: the ${pairs.length} most alike` : "";
  return `${printCount(found, "pair")} ${found === 1 ? "shares" : "share"} ${share}${shown}.`;
}

/** What was taken for the task's because many have it; empty where nothing was. */
export function sayCommon({ commonFingerprints, commonLimit }: Likeness): string {
  if (commonFingerprints === 0) return "";
  return `${printCount(commonFingerprints, "fingerprint")} that more than ${commonLimit} submissions have ${commonFingerprints === 1 ? "is" : "are"} taken for the task's own and do not count.`;
}

/** What the reader must know before trusting the absence of pairs; empty where most have enough of their own. */
export function sayTooSmall({ compared, tooLittle, challenge }: Likeness): string {
  if (tooLittle.length === 0) return "";
  const many = tooLittle.length > compared;
  const about = `${printCount(tooLittle.length, "submission")} ${tooLittle.length === 1 ? "has" : "have"} fewer than ${LEAST_EVIDENCE} fingerprints beyond what the task calls for`;
  return many
    ? `${challenge} leaves most people little room: ${about}. Nothing can be said of them, however alike they are.`
    : `${about}. Nothing can be said of them.`;
}

/** "87 %". Never more than it is: 99.6 is 99. */
export function printPercent(part: number): string {
  return `${Math.floor(part * 100 + 1e-9)} %`;
}

/** "33 fingerprints are shared, of 38 and 41 of their own". */
export function countShared({ shared, left, right }: AlikePair): string {
  return `${printCount(shared, "fingerprint")} shared, of ${left.own} and ${right.own} of their own`;
}

/** "5 to 12, 20", with the file where there are several. */
export function printLines(lines: readonly Lines[], withFile: boolean): string {
  return lines
    .map(({ file, from, to }) => `${withFile ? `${file} ` : ""}${from === to ? from : `${from} to ${to}`}`)
    .join(", ");
}

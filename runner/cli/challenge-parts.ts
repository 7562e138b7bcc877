import { readdir, readFile } from "node:fs/promises";
import type { ChallengeFile, ChallengeFiles } from "../node/challenge-files.ts";

/** Fewer wrong ideas than this leave too many that nobody has thought of. */
const MIN_MUTANTS = 20;

/** An explanation is short, and still says why. In words. */
const EXPLANATION_WORDS = { min: 60, max: 200 };

/** The folders in a challenge's own that hold code of the learner's side of the sandbox. */
const codeFolders = ["mutants", "solution", "starter", "variants"];

/** The folders in `challenges/` that are no challenge. */
const sharedFolders: readonly string[] = ["accounts", "cases", "common"];

/**
 * What a challenge lacks, a sentence each that names the file and what to do.
 * @param mutants how many it has with those that it reuses @param root the project's folder
 */
export async function findMissingParts(
  id: string,
  files: ChallengeFiles,
  mutants: number,
  root: URL,
): Promise<readonly string[]> {
  const { solution, starter, suite, hints, explanation, variants, badHeaders } = files;
  return [
    ...checkWritten(starter, "write what a learner begins with"),
    ...checkWritten(solution, "write a good solution"),
    ...checkWritten(suite, "write the hidden tests"),
    ...checkWritten(hints, "write three hints, under ## 1, ## 2 and ## 3"),
    ...checkHints(hints),
    ...checkWritten(explanation, `write in ${wordRange()} words why the solution is as it is`),
    ...checkLength(explanation),
    ...(variants.length > 0 ? [] : [`challenges/${id}/variants holds nothing: write right solutions in other styles.`]),
    ...badHeaders,
    ...checkMutantCount(id, mutants),
    ...(await checkRootDirs(id, root)),
  ];
}

/**
 * Where the folders in `challenges/` and the catalogue differ, a sentence each.
 * @param ids the catalogue's @param root the project's folder
 */
export async function compareFolders(ids: Iterable<string>, root: URL): Promise<readonly string[]> {
  const entries = await readdir(new URL("challenges/", root), { withFileTypes: true });
  const folders = entries
    .filter((entry) => entry.isDirectory() && !sharedFolders.includes(entry.name))
    .map(({ name }) => name);
  const known = new Set(ids);
  return [
    ...folders.filter((name) => !known.has(name)).map(describeUnknownFolder),
    ...[...known]
      .filter((id) => !folders.includes(id))
      .map((id) => `challenges/catalogue.ts names ${id}, but there is no folder challenges/${id}: make it.`),
  ];
}

/** The sentence on a folder that the catalogue does not name. */
export function describeUnknownFolder(name: string): string {
  return `challenges/${name} is not in challenges/catalogue.ts: enter its challenge there, then run "npm run prepare".`;
}

function checkWritten({ path, text }: ChallengeFile, what: string): readonly string[] {
  return text.trim() === "" ? [`${path} is missing or empty: ${what}.`] : [];
}

function checkHints({ path, text }: ChallengeFile): readonly string[] {
  if (text.trim() === "") return [];
  const missing = [1, 2, 3].filter((number) => !new RegExp(`^## ${number}$`, "m").test(text));
  return missing.map((number) => `${path} has no hint ${number}: write it under "## ${number}".`);
}

function checkLength({ path, text }: ChallengeFile): readonly string[] {
  const words = text.split(/\s+/).filter((word) => word !== "").length;
  if (words === 0 || (words >= EXPLANATION_WORDS.min && words <= EXPLANATION_WORDS.max)) return [];
  return [`${path} has ${words} words: say in ${wordRange()} why the solution is as it is.`];
}

function wordRange(): string {
  return `${EXPLANATION_WORDS.min} to ${EXPLANATION_WORDS.max}`;
}

function checkMutantCount(id: string, mutants: number): readonly string[] {
  if (mutants >= MIN_MUTANTS) return [];
  const there = mutants === 1 ? "is 1" : `are ${mutants}`;
  return [
    `challenges/${id}/mutants: there ${there} with those reused: write at least ${MIN_MUTANTS}, one wrong idea each.`,
  ];
}

/** The type checker finds `./errors.ts` beside a learner's file only in these folders. */
async function checkRootDirs(id: string, root: URL): Promise<readonly string[]> {
  const path = "runner/guest/tsconfig.json";
  const text = await readFile(new URL(path, root), "utf8");
  const missing = codeFolders
    .map((folder) => `../../challenges/${id}/${folder}`)
    .filter((folder) => !text.includes(`"${folder}"`));
  return missing.length === 0 ? [] : [`${path} lacks rootDirs: add ${missing.map((one) => `"${one}"`).join(", ")}.`];
}

import { readdirSync, readFileSync } from "node:fs";
import { authorNotes } from "../../challenges/author.ts";
import type { Submission } from "../../runner/model/submission.ts";
import { compareSubmissions, type LikenessOptions } from "../../runner/similar/compare-submissions.ts";
import type { Likeness } from "../../runner/similar/likeness.ts";
import { type Background, readBackground } from "../../runner/similar/program.ts";

const root = new URL("../../", import.meta.url);

function readText(path: string): string {
  return readFileSync(new URL(path, root), "utf8");
}

/** The texts of a folder by file name. @param path from the project's root */
export function readFolder(path: string): ReadonlyMap<string, string> {
  const names = readdirSync(new URL(path, root)).sort();
  return new Map(names.map((name) => [name, readText(`${path}/${name}`)]));
}

/** Right solutions of keys-manager that have nothing to do with one another. */
export const handWritten = readFolder("test/similar/fixtures");

/** The challenge's own right solutions, each in another style. */
export const variants = readFolder("challenges/keys-manager/variants");

let background: Background | undefined;

/** What everybody who works on keys-manager has in common. */
export function keysManager(): Background {
  background ??= readBackground(
    ["runner/guest/learner-api.d.ts", "challenges/common/errors.ts"].map(readText),
    ["keys-manager", ...authorNotes("keys-manager").mutantsOf].flatMap((id) =>
      ["starter", "solution", "mutants"].flatMap((folder) => [...readFolder(`challenges/${id}/${folder}`).values()]),
    ),
  );
  return background;
}

/** Compares texts of keys-manager, as submissions of one file each. */
export function compareTexts(
  texts: Iterable<readonly [name: string, text: string]>,
  options: Partial<LikenessOptions> = {},
): Promise<Likeness> {
  const submissions = [...texts].map(([name, text]): Submission => ({ name, files: { "keys_manager.ts": text } }));
  return compareAll(submissions, options);
}

/** Compares submissions of keys-manager. */
export function compareAll(
  submissions: readonly Submission[],
  options: Partial<LikenessOptions> = {},
): Promise<Likeness> {
  const sources = submissions.map((submission) => ({ name: submission.name, read: async () => submission }));
  return compareSubmissions(sources, keysManager(), { challenge: "keys-manager", threshold: 0.5, top: 50, ...options });
}

/** The pairs as "left, right". */
export function namePairs({ pairs }: Likeness): readonly string[] {
  return pairs.map(({ left, right }) => `${left.submission}, ${right.submission}`);
}

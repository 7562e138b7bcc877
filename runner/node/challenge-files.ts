import { readdir } from "node:fs/promises";
import { projectRoot, readProjectFile } from "./project-files.ts";

/** A wrong solution of an author's, with what its header says. */
export interface MutantFile {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
  /** The misconception's name. */
  readonly id: string;
  readonly function: string;
  /** One sentence for the learner. */
  readonly message: string;
  /** The misconception that it cannot be told from, if there is one. */
  readonly shares: string | null;
}

/** A text file of a challenge. */
export interface ChallengeFile {
  /** From the project's root. */
  readonly path: string;
  readonly text: string;
}

/** The files that an author wrote beside a challenge. */
export interface ChallengeFiles {
  readonly starter: ChallengeFile;
  readonly solution: ChallengeFile;
  readonly variants: readonly ChallengeFile[];
  readonly mutants: readonly MutantFile[];
  readonly hints: ChallengeFile;
}

/** A mutant whose header does not say what it should; the message names the file and the tag. */
export class MutantHeaderError extends Error {
  override readonly name = "MutantHeaderError";
}

/** Reads what stands beside a challenge. @param file the file that the challenge asks for */
export async function readChallengeFiles(id: string, file: string): Promise<ChallengeFiles> {
  const folder = `challenges/${id}`;
  const [starter, solution, hints, variants, mutants] = await Promise.all([
    readFileOf(`${folder}/starter/${file}`),
    readFileOf(`${folder}/solution/${file}`),
    readFileOf(`${folder}/hints.md`),
    readFolder(`${folder}/variants`),
    readFolder(`${folder}/mutants`),
  ]);
  return { starter, solution, hints, variants, mutants: mutants.map(parseMutant) };
}

async function readFileOf(path: string): Promise<ChallengeFile> {
  return { path, text: await readProjectFile(path) };
}

async function readFolder(path: string): Promise<readonly ChallengeFile[]> {
  const names = await readdir(new URL(path, projectRoot));
  return Promise.all(
    names
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => readFileOf(`${path}/${name}`)),
  );
}

function parseMutant(file: ChallengeFile): MutantFile {
  const header = /^\/\*\*([\s\S]*?)\*\//.exec(file.text)?.[1] ?? "";
  const tags = new Map(
    header
      .split(/\n\s*\*\s*@/)
      .slice(1)
      .map((part) => {
        const [name = "", ...words] = part
          .replace(/\n\s*\*\s*/g, " ")
          .trim()
          .split(/\s+/);
        return [name, words.join(" ")] as const;
      }),
  );
  const need = (name: string): string => {
    const value = tags.get(name);
    if (value) return value;
    throw new MutantHeaderError(`${file.path} has no @${name}: write it into the comment at the top of the file.`);
  };
  const shares = tags.get("shares")?.split(" ")[0] ?? null;
  return { ...file, id: need("misconception"), function: need("function"), message: need("message"), shares };
}

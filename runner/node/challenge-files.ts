import { readdir, readFile } from "node:fs/promises";
import { projectRoot } from "./project-files.ts";

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
  /** What helps a learner on who has read the message; empty where it shares another's, or has none. */
  readonly hint: string;
  /** The misconception that it cannot be told from, if there is one. */
  readonly shares: string | null;
}

/** A text file of a challenge. */
export interface ChallengeFile {
  /** From the project's root. */
  readonly path: string;
  /** Empty where there is no such file. */
  readonly text: string;
}

/** A hint is a nudge that is read at a glance. In characters. */
const MAX_HINT_LENGTH = 240;

/** The files that an author wrote beside a challenge. */
export interface ChallengeFiles {
  readonly starter: ChallengeFile;
  readonly solution: ChallengeFile;
  readonly variants: readonly ChallengeFile[];
  readonly mutants: readonly MutantFile[];
  readonly hints: ChallengeFile;
  /** Why the solution is as it is. */
  readonly explanation: ChallengeFile;
  /** The challenge's own hidden tests. */
  readonly suite: ChallengeFile;
  /** What is wrong with the mutants' headers, a sentence each that names the file and the tag. */
  readonly badHeaders: readonly string[];
}

/**
 * Reads what stands beside a challenge; what is missing is empty.
 * @param file the file that the challenge asks for @param root the project's folder
 */
export async function readChallengeFiles(id: string, file: string, root: URL = projectRoot): Promise<ChallengeFiles> {
  const read = (path: string) => readFileOf(`challenges/${id}/${path}`, root);
  const readAll = (folder: string) => readFolder(`challenges/${id}/${folder}`, root);
  const headers = (await readAll("mutants")).map(parseMutant);
  const mutants = headers.filter((mutant) => typeof mutant !== "string");
  return {
    starter: await read(`starter/${file}`),
    solution: await read(`solution/${file}`),
    variants: await readAll("variants"),
    mutants,
    hints: await read("hints.md"),
    explanation: await read("explanation.md"),
    suite: await read("suite.ts"),
    badHeaders: [...headers.filter((header) => typeof header === "string"), ...mutants.flatMap(checkHint)],
  };
}

async function readFileOf(path: string, root: URL): Promise<ChallengeFile> {
  return { path, text: (await unlessMissing(readFile(new URL(path, root), "utf8"))) ?? "" };
}

async function readFolder(path: string, root: URL): Promise<readonly ChallengeFile[]> {
  const names = (await unlessMissing(readdir(new URL(path, root)))) ?? [];
  return Promise.all(
    names
      .filter((name) => name.endsWith(".ts"))
      .sort()
      .map((name) => readFileOf(`${path}/${name}`, root)),
  );
}

async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}

/** A sentence where the header lacks what a mutant cannot be graded without. */
function parseMutant(file: ChallengeFile): MutantFile | string {
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
  const [id, group, message] = [tags.get("misconception"), tags.get("function"), tags.get("message")];
  const shares = tags.get("shares")?.split(" ")[0] ?? null;
  if (!id || !group || !message) {
    const needed = ["misconception", "function", "message", ...(shares === null ? ["hint"] : [])];
    return describeMissing(
      file.path,
      needed.filter((name) => !tags.get(name)),
    );
  }
  return { ...file, id, function: group, message, hint: shares === null ? (tags.get("hint") ?? "") : "", shares };
}

function checkHint({ path, message, hint, shares }: MutantFile): readonly string[] {
  if (shares !== null) return [];
  if (hint === "") return [describeMissing(path, ["hint"])];
  if (hint.length > MAX_HINT_LENGTH) {
    return [`${path} has a @hint of ${hint.length} characters: say it in ${MAX_HINT_LENGTH} at the most.`];
  }
  if (hint !== message) return [];
  return [`${path} has a @hint that repeats its @message: say what to look at, try or compare next.`];
}

function describeMissing(path: string, tags: readonly string[]): string {
  return `${path} has no @${tags.join(", @")}: write it into the comment at the top of the file.`;
}

import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Challenge } from "../model/challenge.ts";
import { DEFAULT_SEED } from "../model/grader.ts";
import { showText } from "../report/visible-text.ts";
import { exitStatus, type Io, UsageError } from "./io.ts";
import { cutProject } from "./locked-packages.ts";
import { DEFAULT_CHALLENGE, getChallenge, parseChoice, parseCommand, parseSeed } from "./options.ts";
import { writeText } from "./output.ts";
import { runTimeFiles, unbundledPackages } from "./unbundled.ts";

const platforms = ["gradescope", "classroom50"] as const;
type Platform = (typeof platforms)[number];

export const exportAutograderHelp = `Usage: cosigner export-autograder FOLDER [options]

Writes an autograder into a new or empty folder, and a README.txt that says how it is used.

  --for PLATFORM    gradescope: setup.sh, run_autograder and the grader itself, to be zipped and uploaded (default)
                    classroom50: an autograder.py that calls the cosigner command of the machine that grades
  --challenge ID    which challenge (${DEFAULT_CHALLENGE})
  --seed N          which derived accounts the suite draws (${DEFAULT_SEED})

What is written for Gradescope holds the hidden tests: upload it there and put it nowhere else.

Exit status: 0 the folder is written; 2 usage error, nothing is written; 3 the command itself failed.
`;

/** What the command needs of its surroundings. */
export interface ExportAutograderTools {
  readonly catalogue: ReadonlyMap<string, Challenge>;
  /** The project's folder, built. */
  readonly root: URL;
}

/** A text file, by path in the folder. */
interface TextFile {
  readonly text: string;
  readonly executable: boolean;
}

/** The files that are written for each platform, in `runner/autograder/<platform>/`. */
const templates: Readonly<Record<Platform, readonly string[]>> = {
  gradescope: ["setup.sh", "run_autograder", "README.txt"],
  classroom50: ["autograder.py", "README.txt"],
};

/** `cosigner export-autograder`. @throws UsageError */
export async function runExportAutograder(
  args: readonly string[],
  io: Io,
  { catalogue, root }: ExportAutograderTools,
): Promise<number> {
  const { values, positionals } = parseCommand("export-autograder", args, {
    challenge: { type: "string" },
    for: { type: "string" },
    seed: { type: "string" },
  });
  const [name] = positionals;
  if (name === undefined || name === "" || positionals.length > 1) {
    throw new UsageError('Name one folder to write to: see "cosigner export-autograder --help".');
  }
  const platform = parseChoice("--for", values.for ?? "gradescope", platforms);
  const challenge = getChallenge(values.challenge ?? DEFAULT_CHALLENGE, catalogue);
  const seed = parseSeed(values.seed);
  const files = await readTemplates(platform, factsOf(challenge, seed), root);
  await writeFolder(resolve(io.cwd, name), name, async (folder) => {
    for (const [path, file] of files) await writeTextFile(join(folder, path), file);
    if (platform === "gradescope") await writeGrader(join(folder, "cosigner"), root);
  });
  await writeText(io.stdout, `${showText(name)} is written: its README.txt says what to do with it.\n`);
  return exitStatus.passed;
}

function factsOf({ id, file, suite }: Challenge, seed: number): Readonly<Record<string, string | number>> {
  const points = suite(seed).reduce((sum, scenario) => sum + scenario.points, 0);
  return { challenge: id, file, seed, points };
}

async function readTemplates(
  platform: Platform,
  facts: Readonly<Record<string, string | number>>,
  root: URL,
): Promise<ReadonlyMap<string, TextFile>> {
  const files = templates[platform].map(async (name) => {
    const text = await readFile(new URL(`runner/autograder/${platform}/${name}`, root), "utf8");
    const filled = text.replaceAll(/\{\{(\w+)\}\}/g, (_, fact: string) => String(facts[fact]));
    return [name, { text: filled.replaceAll("\r\n", "\n"), executable: name !== "README.txt" }] as const;
  });
  return new Map(await Promise.all(files));
}

async function writeTextFile(path: string, { text, executable }: TextFile): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
  await chmod(path, executable ? 0o755 : 0o644);
}

/** The built command, what it reads at run time, and what `npm ci` installs beside it. */
async function writeGrader(folder: string, root: URL): Promise<void> {
  const read = (path: string) => readFile(new URL(path, root), "utf8");
  const { manifest, lock } = cutProject(await read("package.json"), await read("package-lock.json"), unbundledPackages);
  const write = (path: string, text: string) => writeTextFile(join(folder, path), { text, executable: false });
  await write("package.json", `${JSON.stringify(manifest, null, 2)}\n`);
  await write("package-lock.json", `${JSON.stringify(lock, null, 2)}\n`);
  for (const path of runTimeFiles) await write(path, await read(path));
  await cp(fileURLToPath(new URL("dist/cli", root)), join(folder, "dist/cli"), { recursive: true });
}

/**
 * Writes a folder beside its place and puts it there once it is complete: half an autograder must not be found.
 * @param name as on the command line
 */
async function writeFolder(path: string, name: string, write: (folder: string) => Promise<void>): Promise<void> {
  await checkEmpty(path, name);
  const temporary = await mkdtemp(`${path}-`).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(`"${name}" cannot be written (${error.code}): name a folder in one that is there.`);
  });
  try {
    await write(temporary);
    await chmod(temporary, 0o755);
    // An empty folder gives way to another.
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}

async function checkEmpty(path: string, name: string): Promise<void> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) return;
  if (!found.isDirectory()) throw new UsageError(`"${name}" is a file: name a folder.`);
  if ((await readdir(path)).length > 0) throw new UsageError(`"${name}" is not empty: name a new or an empty folder.`);
}

import { isAbsolute, relative, resolve, sep } from "node:path";
import { DEFAULT_LIMITS } from "../model/limits.ts";
import type { Submission } from "../model/submission.ts";
import {
  findRepeatedName,
  findSubmissions,
  type SubmissionBatch,
  SubmissionPathError,
  type SubmissionSource,
  textSubmission,
} from "../node/submission-files.ts";
import type { GradeArguments } from "./grade-arguments.ts";
import { type Io, isSystemError, UsageError } from "./io.ts";

const STANDARD_INPUT = "-";
const { sourceBytes } = DEFAULT_LIMITS;

/** The submissions that a command line names, in its order; none is read before its turn. */
export interface FoundSubmissions {
  readonly count: number;
  readonly sources: Iterable<SubmissionSource>;
  /** What was left out, a sentence each. */
  readonly notes: readonly string[];
}

/**
 * Finds what a command line names.
 * @param file the challenge's file
 * @throws UsageError where a path is missing or holds nothing to grade
 */
export async function findSources(
  { paths, output, roster }: Pick<GradeArguments, "paths" | "output"> & Partial<Pick<GradeArguments, "roster">>,
  file: string,
  io: Io,
): Promise<FoundSubmissions> {
  checkPaths(paths);
  const read = roster === undefined ? paths : [...paths, roster];
  if (output !== undefined && isOverwriting(output, read, io)) {
    throw new UsageError(`--output "${output}" would overwrite what is read: name another file.`);
  }
  const batches: SubmissionBatch[] = [];
  try {
    for (const path of paths) {
      const name = isAbsolute(path) ? relative(io.cwd, path) || "." : path;
      if (path === STANDARD_INPUT) batches.push({ count: 1, sources: [standardInput(io, file)], notes: [] });
      else batches.push(await findSubmissions(name, io.cwd, file, sourceBytes));
    }
  } catch (error) {
    if (error instanceof SubmissionPathError) throw new UsageError(error.message);
    if (isSystemError(error)) throw new UsageError(`"${error.path}" cannot be read (${error.code}): check the path.`);
    throw error;
  }
  const repeated = findRepeatedName(batches);
  if (repeated !== undefined) {
    throw new UsageError(`"${repeated}" is found through two of the paths: name each submission once.`);
  }
  return {
    count: batches.reduce((sum, { count }) => sum + count, 0),
    sources: { [Symbol.iterator]: () => listAll(batches) },
    notes: batches.flatMap(({ notes }) => notes),
  };
}

function* listAll(batches: readonly SubmissionBatch[]): Generator<SubmissionSource> {
  for (const { sources } of batches) yield* sources;
}

function checkPaths(paths: readonly string[]): void {
  if (paths.length === 0) throw new UsageError("Nothing to grade: name a file, a folder, or - for standard input.");
  if (paths.filter((path) => path === STANDARD_INPUT).length > 1) {
    throw new UsageError("Standard input (-) is named twice, but can be read once: name it once.");
  }
  if (paths.includes("")) throw new UsageError('A path is empty: name a file or a folder; here is ".".');
}

/** Whether an output would be written over what is read: a named file, or code or an archive in a named folder. */
export function isOverwriting(output: string, read: readonly string[], { cwd }: Io): boolean {
  const target = resolve(cwd, output);
  const isIn = (path: string) => target.startsWith(`${resolve(cwd, path)}${sep}`);
  return read.some((path) => resolve(cwd, path) === target) || (/\.(?:ts|zip)$/i.test(output) && read.some(isIn));
}

function standardInput(io: Io, file: string): SubmissionSource {
  return { name: STANDARD_INPUT, read: () => readInput(io, file) };
}

async function readInput({ stdin }: Io, file: string): Promise<Submission> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stdin) {
    const bytes = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    size += bytes.length;
    // Read to its end, so that the writer is not cut off, but kept no further than it is graded.
    if (size <= sourceBytes) chunks.push(bytes);
  }
  if (size > sourceBytes) return { name: STANDARD_INPUT, files: {}, unreadBytes: size };
  return textSubmission(STANDARD_INPUT, Buffer.concat(chunks), file);
}

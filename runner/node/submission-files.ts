import { stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import type { Submission } from "../model/submission.ts";
import { decodeSource } from "./decode-source.ts";
import { DiskTree } from "./disk-tree.ts";
import { type ArchiveTree, type FileTree, isArchive } from "./file-tree.ts";
import { type ReadLimits, readLearner } from "./learner-files.ts";
import { findLayout, type PlacedLearner } from "./submission-layout.ts";

/** A submission that was found and not yet read: a batch is never in memory as a whole. */
export interface SubmissionSource {
  readonly name: string;
  read(): Promise<Submission>;
}

/** The submissions of one path. No file is open between two readings. */
export interface SubmissionBatch {
  readonly count: number;
  /** Made anew each time it is gone through: only names are kept. */
  readonly sources: Iterable<SubmissionSource>;
  /** What was left out and is nobody's, for whoever asked: a sentence each, with names from an archive in it. */
  readonly notes: readonly string[];
}

/** A path that holds nothing to grade; the message names it and says what to do. */
export class SubmissionPathError extends Error {
  override readonly name = "SubmissionPathError";
}

/**
 * What a path on the command line holds: a file is a submission; a folder or a .zip is one where the challenge's file is
 * in it, and otherwise a batch of files, folders and archives, or what Canvas or Moodle exported.
 * @param path as it was written
 * @param cwd what it is relative to
 * @param file the challenge's file
 * @param limitBytes code beyond it is not read
 * @throws SubmissionPathError
 */
export async function findSubmissions(
  path: string,
  cwd: string,
  file: string,
  limitBytes: number,
): Promise<SubmissionBatch> {
  const full = resolve(cwd, path);
  const limits = { file, limitBytes };
  const found = await stat(full).catch(() => undefined);
  if (!found) throw new SubmissionPathError(`There is no file or folder "${path}": check the path.`);
  if (found.isDirectory()) {
    return findBatch(new DiskTree(full), path, (inner) => join(path, inner), limits);
  }
  if (isArchive(path)) {
    const archive = await openArchive(full, path);
    return findBatch(archive, path, (inner) => `${path}/${inner}`, limits, archive.leftOut);
  }
  const only = { path: basename(full), files: [{ path: basename(full), name: file }] };
  const source = createSource(path, new DiskTree(dirname(full)), only, limits);
  return { count: 1, sources: [source], notes: [] };
}

/** A submission of one text, as it comes through standard input. */
export function textSubmission(name: string, bytes: Uint8Array, file: string): Submission {
  return { name, files: { [file]: decodeSource(bytes) } };
}

/** A name that two submissions of a command line have; reports could not tell them apart. */
export function findRepeatedName(batches: readonly SubmissionBatch[]): string | undefined {
  const names = new Set<string>();
  // Within one path no name comes twice.
  if (batches.length < 2) return undefined;
  for (const { sources } of batches) {
    for (const { name } of sources) {
      if (names.has(name)) return name;
      names.add(name);
    }
  }
  return undefined;
}

async function openArchive(full: string, path: string): Promise<ArchiveTree> {
  // Loaded where there is one: most command lines name none.
  const { openArchiveFile } = await import("./zip-archive.ts");
  const opened = await openArchiveFile(full, path);
  if ("refusal" in opened) throw new SubmissionPathError(opened.refusal.message);
  return opened;
}

/** @param nameOf the name of what lies at a path of the tree */
async function findBatch(
  tree: FileTree,
  path: string,
  nameOf: (inner: string) => string,
  limits: ReadLimits,
  leftOut: readonly string[] = [],
): Promise<SubmissionBatch> {
  const { learners, notes } = await findLayout(tree, limits.file);
  const allNotes = [...leftOut, ...notes].map((note) => `In "${path}": ${note}`);
  if (learners.length === 0) {
    const [why] = allNotes;
    throw new SubmissionPathError(
      `"${path}" holds nothing to grade: name a ${limits.file}, a folder or .zip with one, or a folder or .zip of such files or folders.${why === undefined ? "" : ` ${why}`}`,
    );
  }
  function* listSources(): Generator<SubmissionSource> {
    for (const learner of learners) {
      yield createSource(learner.path === "" ? path : nameOf(learner.path), tree, learner, limits);
    }
  }
  return { count: learners.length, sources: { [Symbol.iterator]: listSources }, notes: allNotes };
}

function createSource(name: string, tree: FileTree, learner: PlacedLearner, limits: ReadLimits): SubmissionSource {
  return { name, read: async () => ({ name, ...(await readLearner(tree, learner, limits)) }) };
}

import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import type { Submission } from "../model/submission.ts";

/** A submission that was found and not yet read: a batch is never in memory as a whole. */
export interface SubmissionSource {
  readonly name: string;
  read(): Promise<Submission>;
}

/** A path that holds nothing to grade; the message names it and says what to do. */
export class SubmissionPathError extends Error {
  override readonly name = "SubmissionPathError";
}

/** Folders that no learner writes. */
const ignoredFolders = new Set(["node_modules", "__MACOSX"]);

/**
 * What a path on the command line holds: a file is a submission; so is a folder with the challenge's file; any other
 * folder is a batch of such files and folders.
 * @param path as it was written
 * @param cwd what it is relative to
 * @param file the challenge's file
 * @param limitBytes files beyond it are not read
 */
export async function findSubmissions(
  path: string,
  cwd: string,
  file: string,
  limitBytes: number,
): Promise<readonly SubmissionSource[]> {
  const full = resolve(cwd, path);
  const found = await stat(full).catch(() => undefined);
  if (!found) throw new SubmissionPathError(`There is no file or folder "${path}": check the path.`);
  if (!found.isDirectory()) return [fileSource(path, full, file, limitBytes)];
  const entries = await readVisible(full);
  if (entries.some((entry) => entry.isFile() && entry.name === file)) {
    return [folderSource(path, full, limitBytes)];
  }
  const sources = entries.flatMap((entry) => {
    const [name, inside] = [join(path, entry.name), join(full, entry.name)];
    if (entry.isDirectory()) return [folderSource(name, inside, limitBytes)];
    return isSource(entry) ? [fileSource(name, inside, file, limitBytes)] : [];
  });
  if (sources.length > 0) return sources;
  throw new SubmissionPathError(
    `"${path}" holds nothing to grade: name a ${file}, a folder with one, or a folder of such files or folders.`,
  );
}

/** A submission of one text, as it comes through standard input. */
export function textSubmission(name: string, bytes: Uint8Array, file: string): Submission {
  return { name, files: { [file]: decodeSource(bytes) } };
}

function fileSource(name: string, path: string, file: string, limitBytes: number): SubmissionSource {
  return {
    name,
    read: async () => {
      const text = await readSource(path, limitBytes);
      return typeof text === "number" ? { name, files: {}, unreadBytes: text } : { name, files: { [file]: text } };
    },
  };
}

function folderSource(name: string, folder: string, limitBytes: number): SubmissionSource {
  return {
    name,
    read: async () => {
      const files: Record<string, string> = {};
      let unreadBytes = 0;
      for (const entry of await readVisible(folder)) {
        if (!isSource(entry)) continue;
        const text = await readSource(join(folder, entry.name), limitBytes);
        if (typeof text === "number") unreadBytes += text;
        else files[entry.name] = text;
      }
      return { name, files, unreadBytes };
    },
  };
}

/** The entries of a folder by name, links and hidden ones left out: a link may lead anywhere. */
async function readVisible(folder: string): Promise<readonly Dirent[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => !entry.isSymbolicLink() && !entry.name.startsWith(".") && !ignoredFolders.has(entry.name))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function isSource(entry: Dirent): boolean {
  return entry.isFile() && entry.name.endsWith(".ts") && !entry.name.endsWith(".d.ts");
}

/** The text of a file, or its size in bytes where it is beyond the limit. */
async function readSource(path: string, limitBytes: number): Promise<string | number> {
  const { size } = await stat(path);
  return size > limitBytes ? size : decodeSource(await readFile(path));
}

/** Editors of some systems write a byte order mark, or UTF-16. */
function decodeSource(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : "utf-8";
  return new TextDecoder(encoding).decode(bytes);
}

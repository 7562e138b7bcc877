import type { Refusal } from "../model/submission.ts";

/**
 * Folders and files that learners handed in, in a folder of the disk or in an archive. A path in it has "/" between
 * its parts; "" is the whole.
 */
export interface FileTree {
  list(folder: string): Promise<FolderListing>;
  /** @param limitBytes a file beyond it is not read */
  read(path: string, limitBytes: number): Promise<FileContent>;
  /** The archive at that path, or why it is not opened. */
  openArchive(path: string): Promise<ArchiveTree | { readonly refusal: Refusal }>;
}

/** An archive, opened. */
export interface ArchiveTree extends FileTree {
  /** What belongs to no folder of it, and why it was left out: a sentence each. */
  readonly leftOut: readonly string[];
}

/** What a folder holds, by name: TypeScript and archives, folders, and files of any other kind. */
export interface FolderListing {
  readonly files: readonly string[];
  readonly others: readonly string[];
  readonly folders: readonly string[];
}

export type FileContent = Uint8Array | { readonly unreadBytes: number } | { readonly refusal: Refusal };

/** Folders that no learner writes. */
const ignoredFolders = new Set(["node_modules", "__MACOSX"]);

/** Whether the name is one that systems and tools make for themselves. */
export function isIgnored(name: string): boolean {
  return name.startsWith(".") || ignoredFolders.has(name);
}

/** Whether a file may be a learner's code. */
export function isSource(name: string): boolean {
  return /(?<!\.d)\.ts$/i.test(name);
}

export function isArchive(name: string): boolean {
  return name.toLowerCase().endsWith(".zip");
}

/** A path of a tree and a name in it. */
export function joinPath(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}

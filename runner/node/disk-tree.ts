import type { Dirent } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { type FileContent, type FileTree, type FolderListing, isArchive, isIgnored, isSource } from "./file-tree.ts";

/** A folder of the disk. Links are left out: they may lead anywhere. */
export class DiskTree implements FileTree {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async list(folder: string): Promise<FolderListing> {
    const entries = await readdir(join(this.#root, folder), { withFileTypes: true });
    const named = (isWanted: (entry: Dirent) => boolean) =>
      entries
        .filter((entry) => !isIgnored(entry.name) && isWanted(entry))
        .map(({ name }) => name)
        .sort();
    return {
      files: named((entry) => entry.isFile() && (isSource(entry.name) || isArchive(entry.name))),
      folders: named((entry) => entry.isDirectory()),
    };
  }

  async read(path: string, limitBytes: number): Promise<FileContent> {
    const full = join(this.#root, path);
    const { size } = await stat(full);
    return size > limitBytes ? { unreadBytes: size } : readFile(full);
  }

  async openArchive(path: string): ReturnType<FileTree["openArchive"]> {
    const { openArchiveFile } = await import("./zip-archive.ts");
    return openArchiveFile(join(this.#root, path), path);
  }
}

import type { Dirent } from "node:fs";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { type FileContent, type FileTree, type FolderListing, isArchive, isIgnored, isSource } from "./file-tree.ts";
import { readAtMost } from "./read-at-most.ts";

/** A folder of the disk. Links are left out: they may lead anywhere. */
export class DiskTree implements FileTree {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async list(folder: string): Promise<FolderListing> {
    const entries = await readdir(join(this.#root, folder), { withFileTypes: true });
    const named = (isNamed: (entry: Dirent) => boolean) =>
      entries
        .filter((entry) => !isIgnored(entry.name) && isNamed(entry))
        .map(({ name }) => name)
        .sort();
    const isWanted = ({ name }: Dirent) => isSource(name) || isArchive(name);
    return {
      files: named((entry) => entry.isFile() && isWanted(entry)),
      others: named((entry) => entry.isFile() && !isWanted(entry)),
      folders: named((entry) => entry.isDirectory()),
    };
  }

  read(path: string, limitBytes: number): Promise<FileContent> {
    return readAtMost(join(this.#root, path), limitBytes);
  }

  async openArchive(path: string): ReturnType<FileTree["openArchive"]> {
    const { openArchiveFile } = await import("./zip-archive.ts");
    return openArchiveFile(join(this.#root, path), path);
  }
}

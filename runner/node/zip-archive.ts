import { type ByteSource, fileBytes, memoryBytes } from "./byte-source.ts";
import {
  type ArchiveTree,
  type FileContent,
  type FileTree,
  type FolderListing,
  isArchive,
  isSource,
} from "./file-tree.ts";
import { readContent } from "./zip-content.ts";
import { readDirectory, type ZipDirectory, type ZipItem } from "./zip-directory.ts";
import { quoteName } from "./zip-entry.ts";

/** An archive within an archive is unpacked into memory, up to so many bytes. */
const MAX_INNER_BYTES = 16 * 1024 * 1024;

/**
 * An archive of the disk.
 * @param name for sentences
 * @returns a refusal where it is not one, is damaged, or holds too much
 */
export async function openArchiveFile(path: string, name: string): ReturnType<FileTree["openArchive"]> {
  return openArchive(await fileBytes(path), name);
}

async function openArchive(bytes: ByteSource, name: string): ReturnType<FileTree["openArchive"]> {
  const directory = await readDirectory(bytes, name);
  return "refusal" in directory ? directory : new ZipTree(bytes, directory);
}

/** An archive whose contents are read one by one as they are asked for. Nothing is ever written to the disk. */
class ZipTree implements ArchiveTree {
  readonly #bytes: ByteSource;
  readonly #items: readonly ZipItem[];
  readonly leftOut: readonly string[];

  constructor(bytes: ByteSource, { items, leftOut }: ZipDirectory) {
    this.#bytes = bytes;
    this.#items = items;
    this.leftOut = leftOut;
  }

  async list(folder: string): Promise<FolderListing> {
    const prefix = folder === "" ? "" : `${folder}/`;
    const [files, others, folders]: [string[], string[], string[]] = [[], [], []];
    let at = this.#findPlace(prefix);
    for (let item = this.#items[at]; item?.path.startsWith(prefix); item = this.#items[at]) {
      const [name = "", ...more] = item.path.slice(prefix.length).split("/", 2);
      if (more.length === 0) {
        if (name !== "") (isSource(name) || isArchive(name) ? files : others).push(name);
        at += 1;
      } else {
        folders.push(name);
        // The character after "/": all that is in the folder stands before it.
        at = this.#findPlace(`${prefix}${name}0`);
      }
    }
    return { files, others, folders };
  }

  async read(path: string, limitBytes: number): Promise<FileContent> {
    const item = this.#items[this.#findPlace(path)];
    if (item?.path !== path || item.content === null) throw new Error(`there is no ${path} in the archive`);
    const { content } = item;
    return "kind" in content ? { refusal: content } : readContent(this.#bytes, content, path, limitBytes);
  }

  async openArchive(path: string): ReturnType<FileTree["openArchive"]> {
    const content = await this.read(path, MAX_INNER_BYTES);
    if (content instanceof Uint8Array) return openArchive(memoryBytes(content), path);
    if ("refusal" in content) return content;
    const limit = `${MAX_INNER_BYTES / 1024 ** 2} MiB`;
    const message = `${quoteName(path)} is an archive of more than ${limit} within an archive: unpack the outer one.`;
    return { refusal: { kind: "too-large", message } };
  }

  /** Where the first item stands whose path is not before this one. */
  #findPlace(path: string): number {
    let [low, high] = [0, this.#items.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#items[middle]?.path ?? "") < path) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

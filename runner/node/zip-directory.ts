import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from "yauzl";
import type { Refusal } from "../model/submission.ts";
import type { ByteSource } from "./byte-source.ts";
import { isArchive, isIgnored, isSource, joinPath } from "./file-tree.ts";
import { findContent, findPathFault, isLink, quoteName, readEntryPath, type ZipContent } from "./zip-entry.ts";

/** The largest class that anybody grades has 100,000 learners, with some files each. */
const MAX_ENTRIES = 400_000;

/** Nobody reads more of them. */
const MAX_SENTENCES = 20;

/** A file of code, an archive, or a folder, whose path ends with "/" and which has no content. */
export interface ZipItem {
  readonly path: string;
  content: ZipContent | Refusal | null;
}

/** What of an archive may be a learner's. */
export interface ZipDirectory {
  /** By path. */
  readonly items: readonly ZipItem[];
  /** A sentence for each entry that is in no folder of it. */
  readonly leftOut: readonly string[];
}

/**
 * Reads what an archive holds, and none of its contents.
 * @param name of the archive, for sentences
 * @returns a refusal where it is not one, is damaged, or holds too much
 */
export async function readDirectory(bytes: ByteSource, name: string): Promise<ZipDirectory | { refusal: Refusal }> {
  try {
    const zip = await openZip(bytes);
    if (zip.entryCount > MAX_ENTRIES) {
      const message = `${quoteName(name)} holds ${zip.entryCount} entries; at most ${MAX_ENTRIES} are read.`;
      return { refusal: { kind: "too-large", message } };
    }
    const found = new DirectoryReader();
    for await (const entry of zip.eachEntry()) found.add(entry);
    return found.finish();
  } catch (error) {
    // What yauzl finds wrong is the archive's fault; what the system does not read is not.
    if (!(error instanceof Error) || error instanceof TypeError || "syscall" in error) throw error;
    const message = `${quoteName(name)} is no .zip archive, or a damaged or encrypted one (${error.message}).`;
    return { refusal: { kind: "load", message } };
  }
}

function openZip(bytes: ByteSource): Promise<ZipFile> {
  // Names and sizes are checked entry by entry instead: one bad entry is no reason not to read the others.
  const options = { lazyEntries: true, decodeStrings: false, validateEntrySizes: false };
  return fromRandomAccessReaderPromise(new BlockReader(bytes), bytes.size, options);
}

/** Sorts the entries of an archive as they come. */
class DirectoryReader {
  readonly #items: ZipItem[] = [];
  readonly #folders = new Set<string>();
  /** Files that are no code; they are told of, and never read. */
  readonly #others = new Set<string>();
  readonly #byFoldedPath = new Map<string, ZipItem>();
  readonly #leftOut: string[] = [];
  #leftOutCount = 0;

  add(entry: Entry): void {
    const written = readEntryPath(entry);
    const fault = findPathFault(written);
    if (fault !== undefined) {
      this.#leaveOut(`${quoteName(written)} ${fault}`);
      return;
    }
    const path = this.#addFolders(written);
    if (path === undefined) return;
    if (isSource(path) || isArchive(path)) this.#addFile(path, entry);
    else if (isLink(entry)) this.#leaveOut(`${quoteName(path)} is a symbolic link, which may lead anywhere`);
    else this.#others.add(path);
  }

  #leaveOut(what: string): void {
    this.#leftOutCount += 1;
    if (this.#leftOut.length < MAX_SENTENCES) this.#leftOut.push(`${what}: left out.`);
  }

  /** The path of a file without empty parts; nothing for a folder, and for what systems and tools make. */
  #addFolders(written: string): string | undefined {
    const parts = written.split("/").filter((part) => part !== "" && part !== ".");
    const name = written.endsWith("/") ? undefined : parts.pop();
    const ignored = parts.findIndex(isIgnored);
    const folder = parts.slice(0, ignored === -1 ? parts.length : ignored).join("/");
    if (folder !== "") this.#folders.add(`${folder}/`);
    return name === undefined || ignored !== -1 || isIgnored(name) ? undefined : joinPath(folder, name);
  }

  #addFile(path: string, entry: Entry): void {
    const item: ZipItem = { path, content: findContent(entry, path) };
    // Names that differ only in case, or in how an accent is written, are one file where most teachers unpack them:
    // what a teacher reads must be what is graded.
    const folded = path.normalize("NFC").toLowerCase();
    const earlier = this.#byFoldedPath.get(folded);
    if (earlier === undefined) {
      this.#byFoldedPath.set(folded, item);
      this.#items.push(item);
    } else {
      refuseTwins(earlier, item);
      if (earlier.path !== path) this.#items.push(item);
    }
  }

  finish(): ZipDirectory {
    for (const item of this.#items) {
      if (this.#folders.has(`${item.path}/`)) this.#leaveOut(`${quoteName(item.path)} is a file and a folder at once`);
    }
    const files = this.#items.filter(({ path }) => !this.#folders.has(`${path}/`));
    refuseOverlaps(files);
    const unread = Array.from([...this.#folders, ...this.#others], (path): ZipItem => ({ path, content: null }));
    const items = [...files, ...unread].sort((left, right) => (left.path < right.path ? -1 : 1));
    const more = this.#leftOutCount - this.#leftOut.length;
    return { items, leftOut: more === 0 ? this.#leftOut : [...this.#leftOut, `${more} more entries like these.`] };
  }
}

function refuseTwins(earlier: ZipItem, later: ZipItem): void {
  const both = `${quoteName(earlier.path)} and ${quoteName(later.path)} are one file on many systems`;
  const message =
    earlier.path === later.path
      ? `${quoteName(later.path)} is in the archive more than once: keep one.`
      : `${both}: give them names that differ in more than upper and lower case.`;
  const refusal: Refusal = { kind: "load", message };
  earlier.content = refusal;
  later.content = refusal;
}

/** Entries that share bytes make a small archive unpack to any size. */
function refuseOverlaps(items: readonly ZipItem[]): void {
  const placed = items.flatMap((item) => (hasContent(item) ? [{ item, ...item.content }] : []));
  placed.sort((left, right) => left.offset - right.offset);
  let [before, end] = [placed[0]?.item, 0];
  for (const { item, offset, compressedSize } of placed) {
    if (offset < end) for (const one of [before, item]) if (one !== undefined) refuseOverlap(one);
    if (offset + compressedSize < end) continue;
    before = item;
    end = offset + compressedSize;
  }
}

function refuseOverlap(item: ZipItem): void {
  const message = `${quoteName(item.path)} shares its bytes with another entry, as in a zip bomb.`;
  item.content = { kind: "too-large", message };
}

function hasContent(item: ZipItem): item is ZipItem & { readonly content: ZipContent } {
  return item.content !== null && "offset" in item.content;
}

const BLOCK_BYTES = 256 * 1024;

/** yauzl asks for a few bytes at a time; the file is read in blocks. */
class BlockReader extends RandomAccessReader {
  readonly #source: ByteSource;
  #block: Buffer = Buffer.alloc(0);
  #start = 0;

  constructor(source: ByteSource) {
    super();
    this.#source = source;
  }

  override read(
    target: Buffer,
    at: number,
    length: number,
    position: number,
    callback: (error: Error | null) => void,
  ): void {
    const done = (error: Error | null) => queueMicrotask(() => callback(error));
    if (this.#copy(target, at, length, position)) done(null);
    else if (position + length > this.#source.size) done(new Error("it ends too early"));
    else
      this.#load(position, length).then(() => done(this.#copy(target, at, length, position) ? null : cutOff()), done);
  }

  async #load(position: number, length: number): Promise<void> {
    this.#block = await this.#source.read(position, Math.max(length, BLOCK_BYTES));
    this.#start = position;
  }

  #copy(target: Buffer, at: number, length: number, position: number): boolean {
    const from = position - this.#start;
    if (from < 0 || from + length > this.#block.length) return false;
    this.#block.copy(target, at, from, from + length);
    return true;
  }
}

function cutOff(): Error {
  return new Error("it ends too early");
}

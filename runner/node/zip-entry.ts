import { isUtf8 } from "node:buffer";
import { type Entry, getFileNameLowLevel } from "yauzl";
import type { Refusal } from "../model/submission.ts";

/** Where the content of an entry lies, and what must come out of it. */
export interface ZipContent {
  /** Of the entry's own header, which stands before the content. */
  readonly offset: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly crc32: number;
  readonly isDeflated: boolean;
}

/** Methods of compression, by the format's numbers. */
const method = { stored: 0, deflated: 8 };

/** Longer paths and deeper folders are not looked into. */
const MAX_PATH_LENGTH = 512;
const MAX_DEPTH = 32;

/** Kinds of Unix files, in the upper half of an entry's external attributes. */
const unixKind = { mask: 0xf000, file: 0x8000, folder: 0x4000, link: 0xa000 };

/** An entry's path, its parts separated by "/" whatever the tool wrote; a folder's ends with one. */
export function readEntryPath(entry: Entry): string {
  // macOS writes UTF-8 without saying so; what is valid UTF-8 is seldom anything else.
  const flags = isUtf8(entry.fileNameRaw) ? entry.generalPurposeBitFlag | 0x800 : entry.generalPurposeBitFlag;
  return getFileNameLowLevel(flags, entry.fileNameRaw, entry.extraFields, false);
}

/** Why a path may not be used, as the rest of a sentence about it. */
export function findPathFault(path: string): string | undefined {
  if (path.includes("\0")) return "has a NUL character in its name";
  if (path.startsWith("/")) return "is an absolute path";
  if (/^[a-z]:/i.test(path)) return "begins with the letter of a drive";
  const parts = path.split("/");
  if (parts.includes("..")) return 'leads out of its folder with ".."';
  if (path.length > MAX_PATH_LENGTH) return `has a name of more than ${MAX_PATH_LENGTH} characters`;
  return parts.length > MAX_DEPTH ? `lies more than ${MAX_DEPTH} folders deep` : undefined;
}

export function isLink(entry: Entry): boolean {
  return findUnixKind(entry) === unixKind.link;
}

/** What an entry of code holds, or why it is not read. */
export function findContent(entry: Entry, path: string): ZipContent | Refusal {
  const fault = findContentFault(entry);
  if (fault !== undefined) return { kind: "load", message: `${quoteName(path)} ${fault}.` };
  return {
    offset: entry.relativeOffsetOfLocalHeader,
    compressedSize: entry.compressedSize,
    size: entry.uncompressedSize,
    crc32: entry.crc32,
    isDeflated: entry.compressionMethod === method.deflated,
  };
}

function findContentFault(entry: Entry): string | undefined {
  if (isLink(entry)) return "is a symbolic link, which may lead anywhere: put the file itself into the archive";
  const kind = findUnixKind(entry);
  if (kind !== 0 && kind !== unixKind.file) return "is not a plain file";
  if (entry.isEncrypted()) return "is encrypted: make the archive without a password";
  if (entry.compressionMethod === method.deflated) return undefined;
  if (entry.compressionMethod === method.stored) {
    return entry.compressedSize === entry.uncompressedSize ? undefined : "is damaged: make the archive again";
  }
  return `is compressed by method ${entry.compressionMethod}, which is not read: make an ordinary .zip`;
}

function findUnixKind(entry: Entry): number {
  return (entry.externalFileAttributes >>> 16) & unixKind.mask;
}

/** A name for a sentence; no name makes the sentence long. */
export function quoteName(name: string): string {
  return name.length <= 200 ? `"${name}"` : `"${name.slice(0, 200)}…"`;
}

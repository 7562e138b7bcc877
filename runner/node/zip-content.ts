import { promisify } from "node:util";
import { crc32, inflateRaw } from "node:zlib";
import type { Refusal } from "../model/submission.ts";
import type { ByteSource } from "./byte-source.ts";
import type { FileContent } from "./file-tree.ts";
import { quoteName, type ZipContent } from "./zip-entry.ts";

const inflate = promisify(inflateRaw);

const LOCAL_HEADER_SIGNATURE = 0x04034b50;
const LOCAL_HEADER_BYTES = 30;

/** Name and extra fields stand between header and content, and are seldom longer. */
const USUAL_NAME_BYTES = 512;

/** Deflate makes what it cannot compress a little longer. */
const EXPANSION = { factor: 1.01, bytes: 1024 };

/**
 * Unpacks one entry into memory. What its headers say is only believed as far as it holds.
 * @param path for the sentence
 * @param limitBytes an entry beyond it is not unpacked
 */
export async function readContent(
  bytes: ByteSource,
  content: ZipContent,
  path: string,
  limitBytes: number,
): Promise<FileContent> {
  const { size, compressedSize } = content;
  if (size > limitBytes || compressedSize > limitBytes * EXPANSION.factor + EXPANSION.bytes) {
    return { unreadBytes: Math.max(size, compressedSize) };
  }
  const damaged = { refusal: refuse(path, "is damaged: make the archive again") };
  const packed = await readPacked(bytes, content);
  if (packed === undefined) return damaged;
  const unpacked = content.isDeflated ? await unpack(packed, size) : packed;
  if (unpacked === "too-long") {
    return { refusal: refuse(path, "unpacks to more than the archive says, as in a zip bomb", "too-large") };
  }
  return unpacked?.length === size && crc32(unpacked) === content.crc32 ? unpacked : damaged;
}

/** The content as it lies in the archive, where there is such an entry. */
async function readPacked(bytes: ByteSource, { offset, compressedSize }: ZipContent): Promise<Buffer | undefined> {
  const read = await bytes.read(offset, LOCAL_HEADER_BYTES + USUAL_NAME_BYTES + compressedSize);
  if (read.length < LOCAL_HEADER_BYTES || read.readUInt32LE(0) !== LOCAL_HEADER_SIGNATURE) return undefined;
  const start = LOCAL_HEADER_BYTES + read.readUInt16LE(26) + read.readUInt16LE(28);
  const end = start + compressedSize;
  const packed = end <= read.length ? read.subarray(start, end) : await bytes.read(offset + start, compressedSize);
  return packed.length === compressedSize ? packed : undefined;
}

function refuse(path: string, fault: string, kind: Refusal["kind"] = "load"): Refusal {
  return { kind, message: `${quoteName(path)} ${fault}.` };
}

/** Never makes more than so many bytes. */
async function unpack(packed: Buffer, size: number): Promise<Buffer | "too-long" | undefined> {
  try {
    return await inflate(packed, { maxOutputLength: Math.max(size, 1) });
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : undefined;
    if (code === "ERR_BUFFER_TOO_LARGE") return "too-long";
    if (typeof code === "string" && code.startsWith("Z_")) return undefined;
    throw error;
  }
}

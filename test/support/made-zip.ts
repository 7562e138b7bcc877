import { buffer } from "node:stream/consumers";
import { crc32, deflateRawSync } from "node:zlib";
import yazl from "yazl";

/** Contents by path. */
export type ZipFiles = Readonly<Record<string, string | Uint8Array>>;

/** A .zip as an ordinary tool makes it; a path that ends with "/" is an empty folder. */
export async function makeZip(files: ZipFiles): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [path, content] of Object.entries(files)) {
    if (path.endsWith("/")) zip.addEmptyDirectory(path);
    else zip.addBuffer(Buffer.from(content), path);
  }
  zip.end();
  return buffer(zip.outputStream);
}

/** An entry in which anything may be said, true or not. */
export interface ForgedEntry {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  /** What stands in the place of the content, packed. */
  readonly packed?: string;
  /** 8, which is deflate, where nothing is said. */
  readonly method?: number;
  /** 0x800 says that the name is UTF-8, 1 that the content is encrypted. */
  readonly flags?: number;
  /** Of a Unix file, as 0o120777 for a symbolic link. */
  readonly mode?: number;
  readonly size?: number;
  readonly crc?: number;
  readonly extra?: Uint8Array;
  /** The entry whose content this one claims for itself. */
  readonly contentOf?: number;
}

/** A .zip that no ordinary tool makes. @param count how many entries its end says that it has */
export function forgeZip(entries: readonly ForgedEntry[], count = entries.length): Buffer {
  const [contents, directory]: [Buffer[], Buffer[]] = [[], []];
  const offsets: number[] = [];
  let offset = 0;
  for (const entry of entries) {
    const { contentOf } = entry;
    const name = Buffer.from(entry.name);
    const packed = packContent(entry);
    offsets.push(contentOf === undefined ? offset : (offsets[contentOf] ?? 0));
    directory.push(directoryHeader(entry, name, packed, offsets.at(-1) ?? 0), name, Buffer.from(entry.extra ?? []));
    if (contentOf !== undefined) continue;
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(name.length, 26);
    contents.push(header, name, packed);
    offset += header.length + name.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  return Buffer.concat([...contents, listed, endOfDirectory(count, listed.length, offset)]);
}

function packContent({ content = "", packed, method = 8 }: ForgedEntry): Buffer {
  if (packed !== undefined) return Buffer.from(packed);
  return method === 8 ? deflateRawSync(content) : Buffer.from(content);
}

function directoryHeader(entry: ForgedEntry, name: Buffer, packed: Buffer, offset: number): Buffer {
  const content = Buffer.from(entry.content ?? "");
  const header = Buffer.alloc(46);
  header.writeUInt32LE(0x02014b50, 0);
  header.writeUInt16LE((3 << 8) | 20, 4);
  header.writeUInt16LE(entry.flags ?? 0x800, 8);
  header.writeUInt16LE(entry.method ?? 8, 10);
  header.writeUInt32LE(entry.crc ?? crc32(content), 16);
  header.writeUInt32LE(packed.length, 20);
  header.writeUInt32LE(entry.size ?? content.length, 24);
  header.writeUInt16LE(name.length, 28);
  header.writeUInt16LE(entry.extra?.length ?? 0, 30);
  header.writeUInt32LE(((entry.mode ?? 0o100644) << 16) >>> 0, 38);
  header.writeUInt32LE(offset, 42);
  return header;
}

/** In the form for more than 65,535 entries where there are so many. */
function endOfDirectory(count: number, length: number, offset: number): Buffer {
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(Math.min(count, 0xffff), 8);
  end.writeUInt16LE(Math.min(count, 0xffff), 10);
  end.writeUInt32LE(length, 12);
  end.writeUInt32LE(offset, 16);
  if (count < 0xffff) return end;
  const [large, locator] = [Buffer.alloc(56), Buffer.alloc(20)];
  large.writeUInt32LE(0x06064b50, 0);
  large.writeBigUInt64LE(44n, 4);
  large.writeBigUInt64LE(BigInt(count), 24);
  large.writeBigUInt64LE(BigInt(count), 32);
  large.writeBigUInt64LE(BigInt(length), 40);
  large.writeBigUInt64LE(BigInt(offset), 48);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(offset + length), 8);
  locator.writeUInt32LE(1, 16);
  return Buffer.concat([large, locator, end]);
}

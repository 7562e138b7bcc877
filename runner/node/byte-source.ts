import { open, stat } from "node:fs/promises";

/** Bytes that are read at any place. */
export interface ByteSource {
  readonly size: number;
  /** Fewer than asked for only where the end comes first. */
  read(position: number, length: number): Promise<Buffer>;
}

/** A file of the disk. It is open while it is read and no longer, so that any number of them can be at hand. */
export async function fileBytes(path: string): Promise<ByteSource> {
  const { size } = await stat(path);
  const read = async (position: number, length: number) => {
    const handle = await open(path, "r");
    try {
      const buffer = Buffer.allocUnsafe(length);
      const { bytesRead } = await handle.read(buffer, 0, length, position);
      return buffer.subarray(0, bytesRead);
    } finally {
      await handle.close();
    }
  };
  return { size, read: (position, length) => read(position, clampLength(size, position, length)) };
}

export function memoryBytes(bytes: Uint8Array): ByteSource {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return { size: buffer.length, read: async (position, length) => buffer.subarray(position, position + length) };
}

function clampLength(size: number, position: number, length: number): number {
  return Math.max(0, Math.min(length, size - position));
}

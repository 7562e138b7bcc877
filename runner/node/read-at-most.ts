import { open } from "node:fs/promises";

/** The bytes of a file, or how many there are at least where they are more than the limit. */
export type BoundedBytes = Uint8Array | { readonly unreadBytes: number };

const CHUNK_BYTES = 64 * 1024;

/** Reads a file up to a limit. A device or a pipe says that its size is 0, and may never end. */
export async function readAtMost(path: string, limitBytes: number): Promise<BoundedBytes> {
  const file = await open(path, "r");
  try {
    const { size } = await file.stat();
    if (size > limitBytes) return { unreadBytes: size };
    const chunks: Uint8Array[] = [];
    let read = 0;
    while (read <= limitBytes) {
      const { bytesRead, buffer } = await file.read(Buffer.allocUnsafe(CHUNK_BYTES));
      if (bytesRead === 0) return Buffer.concat(chunks);
      chunks.push(buffer.subarray(0, bytesRead));
      read += bytesRead;
    }
    return { unreadBytes: read };
  } finally {
    await file.close();
  }
}

import { isUtf8 } from "node:buffer";

/** So many bytes from the start tell whether a text is UTF-16: it is half NULs as far as it is English or code. */
const SAMPLE_BYTES = 1024;

/**
 * The text of a source file: UTF-8, else UTF-16 of either byte order, else Windows-1252, with or without a byte order
 * mark. Editors of some systems write each of these.
 */
export function decodeSource(bytes: Uint8Array): string {
  return new TextDecoder(findEncoding(bytes)).decode(bytes);
}

function findEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const sample = bytes.subarray(0, SAMPLE_BYTES);
  const [even, odd] = [countNuls(sample, 0), countNuls(sample, 1)];
  const many = sample.length / 4;
  if (odd > many && even === 0) return "utf-16le";
  if (even > many && odd === 0) return "utf-16be";
  return isUtf8(bytes) ? "utf-8" : "windows-1252";
}

/** How many bytes at even, or odd, places are 0. */
function countNuls(bytes: Uint8Array, from: 0 | 1): number {
  let count = 0;
  for (let at = from; at < bytes.length; at += 2) if (bytes[at] === 0) count += 1;
  return count;
}

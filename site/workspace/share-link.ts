import { words } from "../words/words.ts";

/** The code of a link, packed or unpacked, holds no more than this. */
export const MAX_SHARED_BYTES = 256 * 1024;

/** Some programs cut links that are longer. */
const LONG_LINK_CHARACTERS = 8_000;

const FRAGMENT = "#code=";

/** What a page's fragment holds: nothing of ours, code, or what cannot be read and why, in a sentence. */
export type SharedFragment =
  | { readonly kind: "none" }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "refused"; readonly reason: string };

/** Whether some programs may cut a link of this length. */
export function isLongLink(link: string): boolean {
  return link.length > LONG_LINK_CHARACTERS;
}

/**
 * A link to the page that carries the code in its fragment, which no browser sends to a server.
 * `undefined` where the code is longer than a link may carry.
 */
export async function createShareLink(pageUrl: string, text: string): Promise<string | undefined> {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MAX_SHARED_BYTES) return undefined;
  const packed = await readUpTo(transform(bytes, new CompressionStream("gzip")), MAX_SHARED_BYTES);
  const code = packed && encodeBase64Url(packed);
  if (code === undefined || code.length > MAX_SHARED_BYTES) return undefined;
  return new URL(FRAGMENT + code, pageUrl).href;
}

/** Reads a page's fragment. Anybody may have written it: it is held to sizes, and nothing of it is run. */
export async function readSharedFragment(fragment: string): Promise<SharedFragment> {
  if (!fragment.startsWith(FRAGMENT)) return { kind: "none" };
  const packed = fragment.slice(FRAGMENT.length);
  if (packed.length > MAX_SHARED_BYTES) return refuse(words().shared.tooLarge);
  if (!/^[\w-]+$/.test(packed)) return refuse(words().shared.broken);
  try {
    const stream = transform(decodeBase64Url(packed), new DecompressionStream("gzip"));
    const bytes = await readUpTo(stream, MAX_SHARED_BYTES);
    if (bytes === undefined) return refuse(words().shared.tooLarge);
    return { kind: "code", text: new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    // Not base64, not gzip, cut short, or not UTF-8.
    return refuse(words().shared.broken);
  }
}

function refuse(reason: string): SharedFragment {
  return { kind: "refused", reason };
}

type Bytes = Uint8Array<ArrayBuffer>;

function transform(bytes: Bytes, step: CompressionStream | DecompressionStream): ReadableStream<Bytes> {
  return new Blob([bytes]).stream().pipeThrough<Bytes>(step);
}

/** All that the stream gives; `undefined`, without reading on, once that is more than `maxBytes`. */
async function readUpTo(stream: ReadableStream<Bytes>, maxBytes: number): Promise<Bytes | undefined> {
  const reader = stream.getReader();
  const chunks: Bytes[] = [];
  let size = 0;
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > maxBytes) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(next.value);
  }
  return new Uint8Array(await new Blob(chunks).arrayBuffer());
}

function encodeBase64Url(bytes: Bytes): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decodeBase64Url(text: string): Bytes {
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}

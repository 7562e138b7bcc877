import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, writeFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const compressible = /\.(?:css|html|js|json|map|svg|ttf|txt|wasm|webmanifest)$/;
/** Below this a compressed file saves nothing, in bytes. */
const SMALLEST_BYTES = 512;
/** Above this the best brotli takes many seconds for a few per cent, in bytes. */
const LARGE_BYTES = 1024 * 1024;

const packers = [
  {
    ending: ".br",
    pack: (content: Uint8Array) =>
      promisify(brotliCompress)(content, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: content.length > LARGE_BYTES ? 9 : 11,
          [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
          [constants.BROTLI_PARAM_LGWIN]: 24,
        },
      }),
  },
  { ending: ".gz", pack: (content: Uint8Array) => promisify(gzip)(content, { level: 9 }) },
];

/**
 * Puts a compressed file beside each of the site's, once at build time instead of at every request.
 * @param cache a folder that keeps what was compressed, by its content
 */
export async function compressFiles(root: string, cache: string): Promise<void> {
  await mkdir(cache, { recursive: true });
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const waiting = entries
    .filter((entry) => entry.isFile() && compressible.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  const work = async () => {
    for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) await compressFile(path, cache);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
}

async function compressFile(path: string, cache: string): Promise<void> {
  const content = await readFile(path);
  if (content.length < SMALLEST_BYTES) return;
  const hash = createHash("sha256").update(content).digest("hex");
  for (const { ending, pack } of packers) {
    const cached = join(cache, hash + ending);
    const packed = (await readFile(cached).catch(() => undefined)) ?? (await keep(cached, await pack(content)));
    if (packed.length < content.length) await writeFile(path + ending, packed);
  }
}

/** Under its name only once it is whole: another build may be reading. */
async function keep(path: string, content: Uint8Array): Promise<Uint8Array> {
  const temporary = `${path}.${process.pid}`;
  await writeFile(temporary, content);
  await rename(temporary, path);
  return content;
}

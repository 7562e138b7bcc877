import { createHash } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

/**
 * Writes a file under a name that changes with its content, as esbuild gives them: `esbuild-B1831A5C.wasm`.
 * @returns the name
 */
export async function writeHashedFile(folder: string, name: string, content: Uint8Array): Promise<string> {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 8).toUpperCase();
  const hashed = name.replace(/\.([a-z]+)$/, `-${hash}.$1`);
  await writeFile(join(folder, hashed), content);
  return hashed;
}

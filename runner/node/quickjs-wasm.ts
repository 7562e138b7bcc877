import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

/** The compiled WebAssembly of QuickJS, from the installed package. */
export async function compileQuickjs(): Promise<WebAssembly.Module> {
  const path = createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm");
  return WebAssembly.compile(await readFile(path));
}

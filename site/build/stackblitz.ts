import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { transform } from "esbuild";
import type { StackblitzTemplate } from "../workspace/stackblitz-template.ts";
import type { Bundler } from "./bundles.ts";

/** Where the project that opens in StackBlitz is written. */
const SOURCES = "site/stackblitz";

/** The one package that is bundled into the simulated chain. */
const nobleHashes = dirname(createRequire(import.meta.url).resolve("@noble/hashes/blake2.js"));

/**
 * Everything of the project that opens in StackBlitz but the learner's own files. Nothing is minified: it is there to
 * be read.
 */
export async function readStackblitzTemplate(root: string, bundle: Bundler): Promise<StackblitzTemplate> {
  const read = (path: string) => readFile(join(root, path), "utf8");
  const files = await Promise.all(
    (await readdir(join(root, SOURCES, "project"))).map(
      async (name) => [name, await read(`${SOURCES}/project/${name}`)] as const,
    ),
  );
  const tests = await Promise.all(
    (await readdir(join(root, SOURCES, "examples"))).map(
      async (name) => [basename(name, ".ts"), asJavaScript(await read(`${SOURCES}/examples/${name}`))] as const,
    ),
  );
  return {
    files: {
      ...Object.fromEntries(files),
      "casper.d.ts": await read("runner/guest/learner-api.d.ts"),
      "library/casper-contract.js": await stripTypes(await read("runner/guest/casper-contract.ts")),
      "library/casper-types.js": await stripTypes(await read("runner/guest/casper-types.ts")),
      "library/simulated-chain.js": await bundleChain(root, bundle),
      "library/LICENSE": await read("LICENSE"),
      "library/NOTICE": await read("NOTICE"),
      "library/noble-hashes.LICENSE": await readFile(join(nobleHashes, "LICENSE"), "utf8"),
    },
    tests: Object.fromEntries(tests),
  };
}

/** The examples are written without types of their own: only the file that they import has another name there. */
function asJavaScript(test: string): string {
  return test.replace('"../simulated-chain.ts"', '"../library/simulated-chain.js"');
}

async function stripTypes(code: string): Promise<string> {
  return (await transform(code, { loader: "ts", format: "esm", target: "es2022" })).code;
}

async function bundleChain(root: string, bundle: Bundler): Promise<string> {
  const { outputFiles } = await bundle({
    absWorkingDir: root,
    entryPoints: [`${SOURCES}/simulated-chain.ts`],
    bundle: true,
    metafile: true,
    write: false,
    format: "esm",
    platform: "node",
    target: "es2022",
    banner: { js: "// Cosigner's simulated chain, made from several files of TypeScript; see LICENSE beside it." },
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error("esbuild made no simulated chain");
  return file.text;
}

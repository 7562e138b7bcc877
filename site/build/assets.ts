import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join } from "node:path";
import type { WorkspaceLibrary } from "../workspace/workspace-data.ts";
import { type Bundler, type Bundles, writeBundles } from "./bundles.ts";
import { writeHashedFile } from "./hashed-file.ts";
import { readStackblitzTemplate } from "./stackblitz.ts";

/** What pages load, as paths from the site's root; every name changes with its content. */
export interface BuiltAssets extends Bundles {
  readonly esbuildWasm: string;
  readonly quickjsWasm: string;
  /** JSON: a {@link WorkspaceLibrary}. */
  readonly library: string;
  /** JSON: a `StackblitzTemplate`. */
  readonly stackblitz: string;
  /** The challenges that can be opened in StackBlitz, by their ids. */
  readonly stackblitzChallenges: readonly string[];
}

/** The folder of what pages load, under the site's root. */
const ASSETS = "assets";

/** Bundles and copies all that pages load. @param root the project's folder @param out the site's folder */
export async function buildAssets(root: string, out: string, bundle: Bundler): Promise<BuiltAssets> {
  const folder = join(out, ASSETS);
  const bundles = await writeBundles(root, folder, bundle);
  const require = createRequire(import.meta.url);
  const copy = async (specifier: string) => {
    const path = require.resolve(specifier);
    return fromRoot(await writeHashedFile(folder, basename(path), await readFile(path)));
  };
  const library = Buffer.from(JSON.stringify(await readLibrary(root)));
  const stackblitz = await readStackblitzTemplate(root, bundle);
  return {
    scripts: mapValues(bundles.scripts, fromRoot),
    styles: mapValues(bundles.styles, fromRoot),
    workspaceImports: bundles.workspaceImports.map(fromRoot),
    esbuildWasm: await copy("esbuild-wasm/esbuild.wasm"),
    quickjsWasm: await copy("@jitl/quickjs-wasmfile-release-sync/wasm"),
    library: fromRoot(await writeHashedFile(folder, "library.json", library)),
    stackblitz: fromRoot(await writeHashedFile(folder, "stackblitz.json", Buffer.from(JSON.stringify(stackblitz)))),
    stackblitzChallenges: Object.keys(stackblitz.tests),
  };
}

async function readLibrary(root: string): Promise<WorkspaceLibrary> {
  const read = (path: string) => readFile(join(root, path), "utf8");
  return {
    api: [{ name: "casper.d.ts", text: await read("runner/guest/learner-api.d.ts") }],
    guest: {
      "casper-types": await read("runner/guest/casper-types.ts"),
      "casper-contract": await read("runner/guest/casper-contract.ts"),
    },
  };
}

function fromRoot(file: string): string {
  return `${ASSETS}/${file}`;
}

function mapValues<K extends string>(
  record: Readonly<Record<K, string>>,
  map: (value: string) => string,
): Record<K, string> {
  const entries = Object.entries<string>(record).map(([name, value]) => [name, map(value)]);
  return Object.fromEntries(entries) as Record<K, string>;
}

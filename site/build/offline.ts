import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import type { BuildOptions } from "esbuild";
import { isHashed, type SiteFile, type SiteVersion } from "../offline/worker/site-version.ts";
import type { Bundler } from "./bundles.ts";

const WORKER = "site/offline/worker/service-worker.ts";
/** Its name stays: browsers ask by it whether there is a new version. */
const WORKER_NAME = "service-worker.js";

/** Of the files with a name that stays, those that a page needs: itself and its icon. */
const keptNames = /(?:\.html|^icon\.svg|\.webmanifest)$/;
/** Hashed, and nothing that a page loads. */
const unusedNames = /\.(?:txt|map)$/;

/**
 * Writes the service worker, which knows every file that the site needs without network.
 * @param root the project's folder @param out the site's folder, all else written and nothing compressed yet
 */
export async function writeServiceWorker(root: string, out: string, bundle: Bundler): Promise<void> {
  const version = await describeVersion(out);
  const options = {
    entryPoints: [join(root, WORKER)],
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    format: "iife",
    platform: "browser",
    target: ["chrome123", "firefox120", "safari17.5"],
    outdir: out,
    logLevel: "warning",
  } satisfies BuildOptions;
  const { outputFiles } = await bundle(options);
  const script = outputFiles[0]?.text;
  if (script === undefined) throw new Error(`esbuild made nothing of ${WORKER}`);
  await writeFile(join(out, WORKER_NAME), `const SITE_VERSION=${JSON.stringify(version)};\n${script}`);
}

/** What a built site needs without network. @param folder the site's, nothing compressed yet */
export async function describeVersion(folder: string): Promise<SiteVersion> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"));
  const pages = await describeFiles(
    folder,
    files.filter((file) => keptNames.test(file)),
  );
  const assets = await describeFiles(
    folder,
    files.filter((file) => isHashed(file) && !unusedNames.test(file)),
  );
  const id = createHash("sha256")
    .update(JSON.stringify([pages, assets]))
    .digest("hex")
    .slice(0, 12);
  return { id, pages, assets };
}

/** The smallest first. */
async function describeFiles(folder: string, names: readonly string[]): Promise<readonly SiteFile[]> {
  const files: { readonly bytes: number; readonly file: SiteFile }[] = [];
  for (const name of names.toSorted()) {
    const content = await readFile(join(folder, name));
    const integrity = `sha256-${createHash("sha256").update(content).digest("base64")}`;
    files.push({ bytes: content.length, file: { path: name.replace(/(^|\/)index\.html$/, "$1"), integrity } });
  }
  return files.toSorted((one, other) => one.bytes - other.bytes).map(({ file }) => file);
}

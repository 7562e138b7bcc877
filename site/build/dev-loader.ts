import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { BundleOptions, Bundler } from "./bundles.ts";
import type * as SiteModule from "./site.ts";

/**
 * Loads the code that makes the pages, challenges and views among it, as it is on the disk now: Node itself never loads
 * a module twice.
 * @param root the project's folder @param folder where the code is put, within the project so that it finds packages
 */
export async function loadSiteModule(root: string, folder: string, bundle: Bundler): Promise<typeof SiteModule> {
  const options: BundleOptions = {
    absWorkingDir: root,
    entryPoints: { site: "site/build/site.ts" },
    entryNames: "[name]-[hash]",
    outExtension: { ".js": ".mjs" },
    outdir: folder,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "node22.18",
    jsx: "automatic",
    jsxImportSource: "preact",
    // An error names the author's file and line.
    sourcemap: "inline",
    metafile: true,
    write: false,
  };
  const [file] = (await bundle(options)).outputFiles;
  if (file === undefined) throw new Error("esbuild made no code of site/build/site.ts");
  await mkdir(folder, { recursive: true });
  await writeFile(file.path, file.contents);
  // Its name changes with its content, so the same code is loaded once.
  return (await import(pathToFileURL(file.path).href)) as typeof SiteModule;
}

/** Where {@link loadSiteModule} may put code. @param out the folder of `npm run dev` */
export function codeFolder(out: string): string {
  return join(out, "code");
}

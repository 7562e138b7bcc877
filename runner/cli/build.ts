import { chmod, lstat, mkdir, readdir, readFile, rm, symlink, writeFile } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { unbundledPackages } from "./unbundled.ts";

/** Builds the command into `dist/cli`: bundled, so that it starts quickly and needs no TypeScript at run time. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const outdir = `${root}dist/cli`;

/** Some libraries are written in CommonJS, and ask for Node's own modules in its way. */
const requireForCommonJs =
  'import { createRequire as makeRequire } from "node:module"; const require = makeRequire(import.meta.url);';

const { metafile } = await build({
  absWorkingDir: root,
  entryPoints: ["runner/cli/cosigner.ts", "runner/node/grade-worker.ts"],
  entryNames: "[name]",
  outdir,
  bundle: true,
  splitting: true,
  format: "esm",
  platform: "node",
  target: "node22.18",
  external: [...unbundledPackages],
  banner: { js: requireForCommonJs },
  legalComments: "none",
  logLevel: "warning",
  metafile: true,
});
await removeOthers(Object.keys(metafile.outputs).map((path) => basename(path)));
await leaveReadable(`${outdir}/cosigner.js`);
await chmod(`${outdir}/cosigner.js`, 0o755);
await linkCommand();

/** Takes an earlier build away once the new one stands, so that a command that is just starting finds one of them. */
async function removeOthers(built: readonly string[]): Promise<void> {
  const others = (await readdir(outdir)).filter((name) => !built.includes(name));
  await Promise.all(others.map((name) => rm(`${outdir}/${name}`, { recursive: true, force: true })));
}

/** Takes away from the command's first file what an old Node may not read: it must get as far as saying that it is old. */
async function leaveReadable(file: string): Promise<void> {
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(`${requireForCommonJs}\n`, ""));
}

/** Puts the command where `npx` looks first: npm links the binaries of dependencies, not the project's own. */
async function linkCommand(): Promise<void> {
  const link = `${root}node_modules/.bin/cosigner`;
  if (process.platform === "win32" || (await lstat(link).catch(() => undefined))) return;
  await mkdir(`${root}node_modules/.bin`, { recursive: true });
  await symlink("../../dist/cli/cosigner.js", link);
}

import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { BuildError } from "./build-error.ts";
import { listNotices } from "./course.ts";
import { buildSite, readLessons } from "./site.ts";

/** Builds the static site into `dist/site`. */

const root = fileURLToPath(new URL("../../", import.meta.url));
const folders = { root, out: join(root, "dist/site"), cache: join(root, "node_modules/.cache/cosigner") };

const start = performance.now();
try {
  const lessons = await readLessons(root);
  for (const notice of listNotices(lessons)) process.stdout.write(`${notice}\n`);
  const pages = await buildSite(lessons, folders);
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  process.stdout.write(`Built ${pages} pages into dist/site in ${seconds} s.\n`);
} catch (error) {
  if (!(error instanceof BuildError)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

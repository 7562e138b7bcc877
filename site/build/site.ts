import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { build } from "esbuild";
import { catalogue } from "../../challenges/catalogue.ts";
import { en } from "../words/en.ts";
import { languages } from "../words/languages.ts";
import { speak, speakingIn } from "../words/words.ts";
import { buildAssets } from "./assets.ts";
import type { Bundler } from "./bundles.ts";
import { compressFiles } from "./compress.ts";
import { type AuthorFile, buildCourse } from "./course.ts";
import { copyAssets, listSecretFiles } from "./graded-site.ts";
import { createCodeHighlighter, type Highlighter } from "./highlight.ts";
import { checkLessonShapes } from "./lesson-shape.ts";
import { writeManifest } from "./manifest.ts";
import { writeServiceWorker } from "./offline.ts";
import { type ChallengeTexts, renderPages } from "./pages.tsx";
import { writeSchemas } from "./schemas.ts";
import { parseSiteUrl } from "./site-url.ts";
import { writeSolution } from "./solutions.ts";

/** Where the site is made from and where to. */
export interface SiteFolders {
  /** The project's folder. */
  readonly root: string;
  /** The folder of the site. */
  readonly out: string;
  /** Keeps what was compressed for the next build. */
  readonly cache: string;
}

/**
 * Builds the site. It takes the last one's place only when it is whole: a build that fails leaves that one as it is.
 * @returns the number of pages @throws BuildError for an author's mistake
 */
export async function buildSite(lessons: readonly AuthorFile[], { root, out, cache }: SiteFolders): Promise<number> {
  // Beside the site's own folder, so that it can be renamed into its place; another build may be under way.
  const making = join(dirname(out), `.${basename(out)}-${process.pid}`);
  const makingGraded = `${making}-graded`;
  try {
    const tools = { highlighter: await createCodeHighlighter(), bundle: build, offline: true };
    const pages = await writeSite(lessons, root, making, { ...tools, graded: makingGraded });
    await compressFiles(making, cache);
    // What both have is compressed by now.
    await compressFiles(makingGraded, cache);
    await replaceFolder(out, making);
    await replaceFolder(gradedFolder(out), makingGraded);
    return pages;
  } finally {
    await rm(making, { recursive: true, force: true });
    await rm(makingGraded, { recursive: true, force: true });
  }
}

/** Where the site stands that holds nothing of what grades, for a server that grades. @param out the folder of the site */
export function gradedFolder(out: string): string {
  return `${out}-graded`;
}

/** Every lesson of the project, and its glossary. @throws BuildError where one lacks what each of them has */
export async function readLessons(root: string): Promise<readonly AuthorFile[]> {
  const names = (await readdir(join(root, "lessons"))).filter((name) => name.endsWith(".md") && name !== "README.md");
  const files = await Promise.all(names.sort().map((name) => readAuthorFile(root, `lessons/${name}`)));
  checkLessonShapes(files);
  return files;
}

async function readAuthorFile(root: string, path: string): Promise<AuthorFile> {
  return { path, text: await readFile(join(root, path), "utf8") };
}

/** Reads what pages show of the challenges, and writes their solutions, which only who asks is shown. */
async function readChallenges(
  root: string,
  out: string,
  highlighter: Highlighter,
): Promise<ReadonlyMap<string, ChallengeTexts>> {
  const errors = await readAuthorFile(root, "challenges/common/errors.ts");
  const entries = [...catalogue.values()].map(async (challenge) => {
    const folder = `challenges/${challenge.id}`;
    const starter = await readAuthorFile(root, `${folder}/starter/${challenge.file}`);
    const files = [
      { name: challenge.file, text: starter.text, readOnly: false },
      { name: "errors.ts", text: errors.text, readOnly: true },
    ];
    const hints = await readAuthorFile(root, `${folder}/hints.md`);
    const solution = await writeSolution(challenge, { root, out }, highlighter);
    return [challenge.id, { challenge, files, hints, solution }] as const;
  });
  return new Map(await Promise.all(entries));
}

/** What a site is made with: slow to make, so whoever builds it again and again keeps them. */
export interface SiteTools {
  readonly highlighter: Highlighter;
  readonly bundle: Bundler;
  /** Whether browsers keep the site, to work without network: not while somebody writes it. */
  readonly offline: boolean;
  /** Where the site is written too without what grades, if it is. */
  readonly graded?: string;
}

/** Writes the site into a folder, nothing compressed. @returns the number of pages @throws BuildError */
export async function writeSite(
  lessons: readonly AuthorFile[],
  root: string,
  out: string,
  { highlighter, bundle, offline, graded }: SiteTools,
): Promise<number> {
  // Challenges have no words of the interface in them but the labels that come with Markdown.
  speak(en);
  await mkdir(out, { recursive: true });
  const challenges = await readChallenges(root, out, highlighter);
  // Before anything that takes long: an author's mistake is found here.
  const tools = { highlighter, challengeIds: new Set(challenges.keys()) };
  const courses = languages.map((language) => ({
    language,
    course: speakingIn(language, () => buildCourse(lessons, tools)),
  }));
  const assets = await buildAssets(root, out, bundle);
  const parts = { challenges, assets, highlighter, offline, siteUrl: parseSiteUrl(process.env["SITE_URL"]) };
  const write = async (folder: string, isGraded: boolean) => {
    const pages = courses.flatMap(({ language, course }) => [
      ...speakingIn(language, () => renderPages({ ...parts, course, graded: isGraded })),
    ]);
    await writePages(folder, pages);
    await writeManifest(root, folder);
    await writeSchemas(folder);
    if (offline) await writeServiceWorker(root, folder, bundle);
    return pages.length;
  };
  if (graded !== undefined) {
    await copyAssets(out, graded, listSecretFiles(assets, challenges));
    await write(graded, true);
  }
  return write(out, false);
}

async function writePages(folder: string, pages: readonly (readonly [path: string, html: string])[]): Promise<void> {
  for (const [path, html] of pages) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), html);
  }
}

/** Puts a folder in another's place: somebody may be reading from that one, so it is gone only for a moment. */
async function replaceFolder(target: string, replacement: string): Promise<void> {
  const old = `${replacement}.old`;
  await rename(target, old).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOENT") throw error;
  });
  await rename(replacement, target);
  await rm(old, { recursive: true, force: true });
}

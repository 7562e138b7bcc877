import { readdir, readFile } from "node:fs/promises";
import { join, relative, sep } from "node:path";
import { siteFolder } from "../../support/site.ts";

/** A page of the built site. */
export interface BuiltPage {
  /** Its path under the site's root: `lessons/what/index.html`. */
  readonly path: string;
  readonly html: string;
}

/** Every file of the built site, by its path under the site's root. */
export async function listBuiltFiles(): Promise<readonly string[]> {
  const entries = await readdir(siteFolder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(siteFolder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
}

/** Every page of the built site. */
export async function readBuiltPages(): Promise<readonly BuiltPage[]> {
  const paths = (await listBuiltFiles()).filter((path) => path.endsWith(".html"));
  return Promise.all(paths.map(async (path) => ({ path, html: await readFile(join(siteFolder, path), "utf8") })));
}

/** The language that a page's interface is in: those of other languages than English stand in folders. */
export function languageOf({ path }: Pick<BuiltPage, "path">): string {
  return /^([a-z]{2})\//.exec(path)?.[1] ?? "en";
}

/** Every page in English. */
export async function readEnglishPages(): Promise<readonly BuiltPage[]> {
  return (await readBuiltPages()).filter((page) => languageOf(page) === "en");
}

/** The values of an attribute in a page, unescaped. */
export function readAttributes(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, "g"))].map(([, value = ""]) => unescapeHtml(value));
}

/** The JSON in a page's `workspace-data`, if it has one. */
export function findWorkspaceJson({ html }: BuiltPage): string | undefined {
  return /<script type="application\/json" id="workspace-data">(.*?)<\/script>/s.exec(html)?.[1];
}

/** HTML text as a reader sees it. */
export function unescapeHtml(text: string): string {
  const characters: Readonly<Record<string, string>> = {
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&#39;": "'",
    "&amp;": "&",
  };
  return text.replace(/&(?:lt|gt|quot|#39|amp);/g, (entity) => characters[entity] ?? entity);
}

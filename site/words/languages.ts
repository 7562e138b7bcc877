import { de } from "./de.ts";
import { en, type Words } from "./en.ts";

/**
 * Every language that the site is built in; English first, whose pages stand at the site's root. One more is a file of
 * words here, `speak-xx.ts` beside it, and that script's line in site/build/bundles.ts.
 */
export const languages: readonly Words[] = [en, de];

/** Where a language's pages stand, from the site's root: nothing for English, `de/` for German. */
export function folderOf({ language: { code } }: Words): string {
  return code === "en" ? "" : `${code}/`;
}

/** The way to the site's root, where files for all languages stand. @param home the way to the language's first page */
export function rootFrom(home: string, language: Words): string {
  if (folderOf(language) === "") return home;
  return home === "./" ? "../" : `${home}../`;
}

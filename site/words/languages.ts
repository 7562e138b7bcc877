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

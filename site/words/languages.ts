import { classroomDe } from "./classroom-de.ts";
import { classroomEn } from "./classroom-en.ts";
import type { ClassroomWords } from "./classroom-words.ts";
import { de } from "./de.ts";
import { en, type Words } from "./en.ts";
import { staticDe } from "./static-de.ts";
import { type StaticWords, staticEn } from "./static-en.ts";

/**
 * Every language that the site is built in; English first, whose pages stand at the site's root. One more is a file of
 * words here, `speak-xx.ts` beside it, and that script's line in site/build/bundles.ts.
 */
export const languages: readonly Words[] = [en, de];

const others: ReadonlyMap<string, { readonly classroom: ClassroomWords; readonly pages: StaticWords }> = new Map([
  ["en", { classroom: classroomEn, pages: staticEn }],
  ["de", { classroom: classroomDe, pages: staticDe }],
]);

/** What only some pages say in a language, and what only the build does. @throws Error where nobody has written it */
export function getOtherWords({ language: { code } }: Words) {
  const found = others.get(code);
  if (found === undefined)
    throw new Error(`nobody has written all words of "${code}": add them to site/words/languages.ts`);
  return found;
}

/** Where a language's pages stand, from the site's root: nothing for English, `de/` for German. */
export function folderOf({ language: { code } }: Words): string {
  return code === "en" ? "" : `${code}/`;
}

/** The way to the site's root, where files for all languages stand. @param home the way to the language's first page */
export function rootFrom(home: string, language: Words): string {
  if (folderOf(language) === "") return home;
  return home === "./" ? "../" : `${home}../`;
}

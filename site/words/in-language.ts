import { words } from "./words.ts";

/** What says in which language, and in which direction, an element's text is; empty where its page says so already. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: "ltr" | "rtl";
}

/** For what is written in English only: lessons, and what the chain and the tests say. */
export function inEnglish(): LanguageAttributes {
  return words().language.code === "en" ? {} : { lang: "en", dir: "ltr" };
}

/** For a part of the interface that stands within such a text. */
export function inPageLanguage(): LanguageAttributes {
  const { code, direction } = words().language;
  return code === "en" ? {} : { lang: code, dir: direction };
}

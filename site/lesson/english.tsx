import type { ComponentChildren } from "preact";
import { inEnglish } from "../words/in-language.ts";

/** What is in English on pages of every language: the titles of lessons, for instance. Bare where the page is in English. */
export function English({ children }: { readonly children: ComponentChildren }) {
  const { lang, dir } = inEnglish();
  if (lang === undefined) return <>{children}</>;
  return (
    <span lang={lang} dir={dir}>
      {children}
    </span>
  );
}

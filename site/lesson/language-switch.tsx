import { folderOf, languages } from "../words/languages.ts";
import { words } from "../words/words.ts";

export interface LanguageSwitchProps {
  /** The way to the site's root. */
  readonly root: string;
  /** Where the page stands within its language. */
  readonly path: string;
}

/** Links to the same page in the other languages; nothing where there is one language only. */
export function LanguageSwitch({ root, path }: LanguageSwitchProps) {
  const others = languages.filter((language) => language !== words());
  return others.map((other) => {
    const { code, name, direction } = other.language;
    return (
      <a
        key={code}
        class="language-link"
        href={`${root}${folderOf(other)}${path}` || "./"}
        hreflang={code}
        lang={code}
        dir={direction}
      >
        <span class="language-name">{name}</span> <span class="language-code">{code.toUpperCase()}</span>
      </a>
    );
  });
}

/** What tells search engines of the page in each language. They want whole addresses, so a site that does not know its own has none. */
export function LanguageAlternates({ siteUrl, path }: { readonly siteUrl: string | null; readonly path: string }) {
  if (siteUrl === null) return null;
  return languages.map((language) => (
    <link
      key={language.language.code}
      rel="alternate"
      hreflang={language.language.code}
      href={new URL(`${folderOf(language)}${path}`, siteUrl).href}
    />
  ));
}

import { words } from "../../words/words.ts";

/** Where this page's site is. */
export interface SitePlace {
  /** The site's root. */
  readonly root: string;
  /** The first page of the page's language. */
  readonly home: string;
}

/** Finds it by the link that every page has in its header. */
export function findSitePlace(): SitePlace {
  const home = document.querySelector<HTMLAnchorElement>(".site-name")?.href ?? new URL("./", location.href).href;
  // Pages in other languages stand in a folder of their own.
  return { home, root: words().language.code === "en" ? home : new URL("../", home).href };
}

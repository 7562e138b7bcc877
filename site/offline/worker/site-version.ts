/** A file of the site that the browser keeps. */
export interface SiteFile {
  /** Its address from the site's root; a folder's page has the folder's: `lessons/order-matters/`, the home page none. */
  readonly path: string;
  /** As subresource integrity says it: `sha256-…`. What is not this version's file is not kept. */
  readonly integrity: string;
}

/** All that one build of the site needs to work without network. */
export interface SiteVersion {
  /** Differs where any file does. */
  readonly id: string;
  /** Pages, and what else has the same name in every version. */
  readonly pages: readonly SiteFile[];
  /** What pages load, under names that change with the content; the smallest first. */
  readonly assets: readonly SiteFile[];
}

/** The page for addresses that there are not. */
export const NOT_FOUND_PATH = "404.html";

/**
 * An address as the site's files are listed.
 * @param root the site's own address, with a slash at its end
 * @returns nothing for what is not of this site
 */
export function findPath(url: string, root: URL): string | undefined {
  const { origin, pathname } = new URL(url);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return undefined;
  return pathname.slice(root.pathname.length).replace(/(^|\/)index\.html$/, "$1");
}

/** Whether a name changes with the content, so that what has it never changes. */
export function isHashed(path: string): boolean {
  return /-[A-Z0-9]{8}\.[a-z0-9]+$/.test(path);
}

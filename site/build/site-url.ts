/**
 * The address at which the site will be published, with a slash at its end; `null` where nobody says. Pages need it only
 * to tell search engines of their other languages. @param text as in the environment's SITE_URL @throws RangeError
 */
export function parseSiteUrl(text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol)) return url.href.endsWith("/") ? url.href : `${url.href}/`;
  throw new RangeError(`SITE_URL is "${text}": write the whole address of the site, as https://example.org/course/.`);
}

import { NOT_FOUND_PATH, type SiteFile, type SiteVersion } from "./site-version.ts";

/**
 * What the browser keeps of the site. Each version has its own pages, so that they fit together. All versions share
 * one store of assets, whose names change with their content: a new version fetches only what has changed.
 */
export class KeptSite {
  readonly #version: SiteVersion;
  readonly #root: URL;
  readonly #prefix: string;
  readonly #pageNames: ReadonlySet<string>;
  readonly #assets: ReadonlyMap<string, SiteFile>;
  #work: Promise<unknown> = Promise.resolve();

  /** @param root the site's own address, with a slash at its end */
  constructor(version: SiteVersion, root: URL) {
    this.#version = version;
    this.#root = root;
    // Another site may stand beside this one, on the same origin.
    this.#prefix = `cosigner ${root.pathname} `;
    this.#pageNames = new Set(version.pages.map(({ path }) => path));
    this.#assets = new Map(version.assets.map((file) => [file.path, file]));
  }

  hasPage(path: string): boolean {
    return this.#pageNames.has(path);
  }

  /** A page as it is kept, if it is. */
  async findPage(path: string): Promise<Response | undefined> {
    return (await this.#openPages()).match(this.#url(path), { ignoreVary: true });
  }

  /** What stands in for an address that there is not, if it is kept. */
  async findNotFoundPage(): Promise<Response | undefined> {
    const page = await this.findPage(NOT_FOUND_PATH);
    return page && new Response(page.body, { status: 404, statusText: "Not Found", headers: page.headers });
  }

  /** An asset as it is kept, of this version or of an earlier one. */
  async findAsset(path: string): Promise<Response | undefined> {
    return (await this.#openAssets()).match(this.#url(path), { ignoreVary: true });
  }

  /** Keeps an asset that was loaded for a page, if it is one of this version's. */
  async putAsset(path: string, response: Response): Promise<void> {
    if (response.status !== 200 || response.redirected || !this.#assets.has(path)) return;
    // The storage may be full: the page has what it asked for all the same.
    await (await this.#openAssets()).put(this.#url(path), response).catch(() => {});
  }

  /** Fetches the pages. @throws where one cannot be had: what came stays for the next try */
  async keepPages(): Promise<void> {
    const cache = await this.#openPages();
    for (const file of this.#version.pages) await this.#keep(file, cache, "no-cache");
  }

  /** Fetches assets, the smallest first; one that cannot be had is left for the next try. @param paths all, if not given */
  async keepAssets(paths?: ReadonlySet<string>): Promise<void> {
    // One after another: two tabs may ask at a time.
    this.#work = this.#work.then(async () => {
      const cache = await this.#openAssets();
      for (const file of this.#version.assets) {
        if (paths === undefined || paths.has(file.path)) await this.#keep(file, cache, "default").catch(() => {});
      }
    });
    await this.#work;
  }

  /** Whether all of this version is kept. */
  async isComplete(): Promise<boolean> {
    const [pages, assets] = await Promise.all([this.#openPages(), this.#openAssets()]);
    const kept = new Set([...(await pages.keys()), ...(await assets.keys())].map(({ url }) => url));
    return [...this.#version.pages, ...this.#version.assets].every(({ path }) => kept.has(this.#url(path)));
  }

  /** Notes the documents that may still need what an earlier version had. */
  async noteOlder(clients: readonly string[]): Promise<void> {
    await (await this.#openPages()).put(this.#olderUrl(), Response.json(clients));
  }

  /** Lets go of earlier versions once no document that may need them is open. @param open the documents that are */
  async dropOlder(open: readonly string[]): Promise<void> {
    const pages = await this.#openPages();
    const noted: unknown = await (await pages.match(this.#olderUrl()))?.json();
    if (!Array.isArray(noted) || open.some((id) => noted.includes(id))) return;
    const names = (await caches.keys()).filter((name) => name.startsWith(`${this.#prefix}pages `));
    await Promise.all(names.filter((name) => name !== this.#pagesName()).map((name) => caches.delete(name)));
    const assets = await this.#openAssets();
    const needed = new Set(this.#version.assets.map(({ path }) => this.#url(path)));
    const old = (await assets.keys()).filter(({ url }) => !needed.has(url));
    await Promise.all(old.map((request) => assets.delete(request)));
    await pages.delete(this.#olderUrl());
  }

  /** @throws where it cannot be had, or is not the file of this version: the host may be changing versions */
  async #keep({ path, integrity }: SiteFile, cache: Cache, mode: RequestCache): Promise<void> {
    const url = this.#url(path);
    if (await cache.match(url, { ignoreVary: true })) return;
    const response = await fetch(url, { integrity, priority: "low", cache: mode });
    if (!response.ok) throw new Error(`${url} answered ${response.status}`);
    // A browser does not take a redirected answer for a page; some hosts redirect to shorter addresses.
    const { headers } = response;
    await cache.put(url, response.redirected ? new Response(await response.blob(), { headers }) : response);
  }

  #url(path: string): string {
    return new URL(path, this.#root).href;
  }

  /** Where a note stands among the pages; nothing is ever fetched from there. */
  #olderUrl(): string {
    return this.#url("service-worker.js?older");
  }

  #pagesName(): string {
    return `${this.#prefix}pages ${this.#version.id}`;
  }

  #openPages(): Promise<Cache> {
    return caches.open(this.#pagesName());
  }

  #openAssets(): Promise<Cache> {
    return caches.open(`${this.#prefix}assets`);
  }
}

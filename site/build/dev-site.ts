import { EventEmitter } from "node:events";
import { rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { openStaticFolder, type StaticFiles } from "../server/http/static-files.ts";
import { createDevBundler } from "./dev-bundler.ts";
import { codeFolder, loadSiteModule } from "./dev-loader.ts";
import { describeMistake } from "./dev-mistake.ts";
import { createCodeHighlighter, type Highlighter } from "./highlight.ts";

/** How a build ended. */
export interface DevBuild {
  /** What the author must mend; nothing where all is well. */
  readonly mistake: string | null;
  readonly pages: number;
  readonly ms: number;
}

/**
 * The site as it is while somebody writes it: built anew after every change. A build that fails leaves the last good
 * one and says what is wrong. Emits `built` after each build.
 */
export class DevSite extends EventEmitter<{ built: [DevBuild] }> {
  readonly #root: string;
  readonly #out: string;
  readonly #bundler: ReturnType<typeof createDevBundler>;
  #highlighter: Promise<Highlighter> | undefined;
  #files: StaticFiles = new Map();
  #mistake: string | null = null;
  #number = 0;
  #changed = new Set<string>();
  #building: Promise<void> | undefined;

  /** @param root the project's folder, its links resolved @param out a folder of its own, gone when it ends */
  constructor(root: string, out: string) {
    super();
    this.#root = root;
    this.#out = out;
    this.#bundler = createDevBundler(root);
    // Each open page listens, and there may be many.
    this.setMaxListeners(0);
  }

  /** Every file of the last good build; none before the first. */
  get files(): StaticFiles {
    return this.#files;
  }

  /** What the last build found wrong. */
  get mistake(): string | null {
    return this.#mistake;
  }

  /** Builds with these changes, after a build that is under way. Never fails. @param paths absolute */
  update(paths: Iterable<string>): Promise<void> {
    for (const path of paths) this.#changed.add(path);
    this.#building ??= this.#buildAll().finally(() => {
      this.#building = undefined;
    });
    return this.#building;
  }

  /** Ends it, after a build that is under way. */
  async close(): Promise<void> {
    await this.#building;
    await this.#bundler.close();
    await rm(this.#out, { recursive: true, force: true });
  }

  /** Once, and once more for what changed meanwhile. */
  async #buildAll(): Promise<void> {
    do {
      this.#bundler.noteChanges(this.#changed);
      this.#changed = new Set();
      this.emit("built", await this.#build());
    } while (this.#changed.size > 0);
  }

  async #build(): Promise<DevBuild> {
    const start = performance.now();
    let pages = 0;
    try {
      pages = await this.#write();
      this.#mistake = null;
    } catch (error) {
      this.#mistake = describeMistake(error, this.#root);
    }
    return { mistake: this.#mistake, pages, ms: performance.now() - start };
  }

  async #write(): Promise<number> {
    const { bundle } = this.#bundler;
    // Always the same folder, so that bundles that know it can be kept.
    const making = join(this.#out, "making");
    await rm(making, { recursive: true, force: true });
    this.#highlighter ??= createCodeHighlighter().then(remember);
    const { readLessons, writeSite } = await loadSiteModule(this.#root, codeFolder(this.#out), bundle);
    const tools = { highlighter: await this.#highlighter, bundle, offline: false };
    const pages = await writeSite(await readLessons(this.#root), this.#root, making, tools);
    const last = this.#folder();
    this.#number++;
    await rename(making, this.#folder());
    const listFiles = await openStaticFolder(this.#folder());
    this.#files = await listFiles();
    await rm(last, { recursive: true, force: true });
    return pages;
  }

  #folder(): string {
    return join(this.#out, `site-${this.#number}`);
  }
}

/** Most code stays as it is from one build to the next. */
function remember(highlighter: Highlighter): Highlighter {
  const known = new Map<string, string | null>();
  return {
    ...highlighter,
    highlight: (...args) => {
      const key = JSON.stringify(args);
      const html = known.get(key) ?? highlighter.highlight(...args);
      known.set(key, html);
      return html;
    },
  };
}

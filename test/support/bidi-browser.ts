import { type Browser, launch } from "puppeteer-core";
import { findChromium } from "./chromium.ts";
import { findFirefox } from "./firefox.ts";
import { startSite } from "./site.ts";

/** The browsers in which the core of the page is shown to work. */
export const browserKinds = ["Chromium", "Firefox"] as const;

/** One of {@link browserKinds}. */
export type BrowserKind = (typeof browserKinds)[number];

/** Where the browser is installed, if it is. */
export function findBrowser(kind: BrowserKind): string | undefined {
  return kind === "Chromium" ? findChromium() : findFirefox();
}

/** A browser and the built site, there while the tests of a `describe` run. */
export interface BidiSite {
  readonly browser: Browser;
  /** The site's address. */
  readonly url: string;
}

/**
 * Starts both before the tests of the surrounding `describe` and ends them after; call the result within a test. The
 * browser is driven over WebDriver BiDi, which Chromium and Firefox speak alike.
 */
export function useBidiSite(kind: BrowserKind): () => BidiSite {
  let started: (BidiSite & { close(): Promise<void> }) | undefined;
  before(async function startBrowserAndSite() {
    const executablePath = findBrowser(kind);
    // Chromium is installed by npm test; whoever has no Firefox shall not be kept from the other tests.
    if (executablePath === undefined) {
      console.log(`      There is no ${kind}: install it, or name one in FIREFOX_PATH.`);
      this.skip();
    }
    const site = await startSite();
    const browser = await launchBidi(kind, executablePath);
    started = {
      browser,
      url: site.url,
      close: async () => {
        await browser.close();
        await site.close();
      },
    };
  });
  after(() => started?.close());
  return () => {
    if (!started) throw new Error("the browser is started before the tests, not while they are written");
    return started;
  };
}

async function launchBidi(kind: BrowserKind, executablePath: string): Promise<Browser> {
  const defaultViewport = { width: 1280, height: 900 };
  const common = { executablePath, headless: true, protocol: "webDriverBiDi", defaultViewport } as const;
  if (kind === "Firefox") return launch({ ...common, browser: "firefox" });
  // Chromium's own sandbox does not start for root.
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return launch({
    ...common,
    browser: "chrome",
    args: [...sandbox, "--disable-gpu", "--disable-quic", "--no-first-run"],
  });
}

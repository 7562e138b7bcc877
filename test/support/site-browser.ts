import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium.ts";
import { startSite } from "./site.ts";

/** A browser and the built site, there while the tests of a `describe` run. */
export interface SiteBrowser {
  readonly browser: Browser;
  /** The site's address. */
  readonly url: string;
}

/** Starts both before the tests of the surrounding `describe` and ends them after; call the result within a test. */
export function useSiteBrowser(): () => SiteBrowser {
  let started: (SiteBrowser & { close(): Promise<void> }) | undefined;
  before(async () => {
    const [browser, site] = [await launchChromium(), await startSite()];
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

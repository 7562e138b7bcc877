import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { launchChromium } from "../../support/chromium.ts";
import { startSite } from "../../support/site.ts";
import { readBuiltPages } from "./built-pages.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in a page, a line each. */
async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const { passes, violations } = await page.evaluate<AxeResults>("axe.run({ resultTypes: ['violations'] })");
  assert.ok(passes.length > 10, "axe has looked at the page");
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(" ")}`));
}

describe("every page for everybody", () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof startSite>>;

  before(async () => {
    browser = await launchChromium();
    site = await startSite();
  });
  after(async () => {
    await browser.close();
    await site.close();
  });

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1440, 320]) {
      it(`has no violation that axe finds, and nothing scrolls sideways: ${colorScheme}, ${width} pixels wide`, async () => {
        const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 } });
        // The workspace and its editor have tests of their own; here it is about the pages around them.
        await context.route("**/assets/workspace-*.js", (route) => route.abort());
        const found: string[] = [];
        for (const built of await readBuiltPages()) {
          const page = await context.newPage();
          await page.goto(new URL(built.path.replace(/index\.html$/, ""), site.url).href);
          const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wider > 0) found.push(`${built.path}: ${wider} pixels too wide`);
          found.push(...(await findViolations(page)).map((violation) => `${built.path}: ${violation}`));
          await page.close();
        }
        await context.close();
        assert.deepEqual(found, []);
      });
    }
  }
});

import assert from "node:assert/strict";
import { findViolations } from "../../support/axe.ts";
import { useSiteBrowser } from "../../support/site-browser.ts";
import { readBuiltPages } from "./built-pages.ts";

describe("every page for everybody", () => {
  const opened = useSiteBrowser();

  for (const colorScheme of ["light", "dark"] as const) {
    for (const width of [1440, 320]) {
      it(`has no violation that axe finds, and nothing scrolls sideways: ${colorScheme}, ${width} pixels wide`, async () => {
        const context = await opened().browser.newContext({ colorScheme, viewport: { width, height: 900 } });
        // The workspace and its editor have tests of their own; here it is about the pages around them.
        await context.route("**/assets/workspace-*.js", (route) => route.abort());
        const found: string[] = [];
        for (const built of await readBuiltPages()) {
          const page = await context.newPage();
          await page.goto(new URL(built.path.replace(/index\.html$/, ""), opened().url).href);
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

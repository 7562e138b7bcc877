import assert from "node:assert/strict";
import { findViolations } from "../../support/axe.ts";
import { useSiteBrowser } from "../../support/site-browser.ts";
import { readEnglishPages } from "./built-pages.ts";

/** How far the page is wider than its window once text is spaced as WCAG 1.4.12 lets readers space it. */
function measureSpacedOut(): number {
  const spacing = new CSSStyleSheet();
  spacing.replaceSync(
    "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
  );
  document.adoptedStyleSheets.push(spacing);
  const wider = document.documentElement.scrollWidth - innerWidth;
  document.adoptedStyleSheets.pop();
  return wider;
}

describe("every page for everybody", () => {
  const opened = useSiteBrowser();

  it("has no violation that axe finds, and nothing scrolls sideways, wide and narrow", async function checkAll() {
    // There are many pages.
    this.timeout(90_000);
    const context = await opened().browser.newContext({
      // Else each visit would fetch the whole course.
      serviceWorkers: "block",
    });
    // The workspace and its editor have tests of their own; here it is about the pages around them.
    await context.route("**/assets/workspace-*.js", (route) => route.abort());
    const found: string[] = [];
    const page = await context.newPage();
    for (const built of await readEnglishPages()) {
      await page.goto(new URL(built.path.replace(/index\.html$/, ""), opened().url).href);
      for (const width of [1440, 320]) {
        await page.setViewportSize({ width, height: 900 });
        const where = `${built.path}, ${width} pixels wide`;
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (wider > 0) found.push(`${where}: ${wider} pixels too wide`);
        const spaced = await page.evaluate(measureSpacedOut);
        if (spaced > 0) found.push(`${where}: ${spaced} pixels too wide with wider text spacing`);
        found.push(...(await findViolations(page)).map((violation) => `${where}: ${violation}`));
      }
    }
    await context.close();
    assert.deepEqual(found, []);
  });
});

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds in a page as it is now, a line each: all in the theme that is shown, contrast in the other one too. */
export async function findViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(source);
  const shown = await page.evaluate(() => (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light"));
  const other = shown === "dark" ? "light" : "dark";
  const found = await runAxe(page, "axe.run({ resultTypes: ['violations'] })", 10);
  await page.emulateMedia({ colorScheme: other });
  const contrast = await runAxe(page, "axe.run({ resultTypes: ['violations'], runOnly: ['color-contrast'] })", 0);
  await page.emulateMedia({ colorScheme: shown });
  return [...found, ...contrast.map((violation) => `${other}: ${violation}`)];
}

/** @param least that many rules must have had something to pass */
async function runAxe(page: Page, expression: string, least: number): Promise<readonly string[]> {
  // A colour on its way to another has the contrast of neither.
  await page.waitForFunction(() => document.getAnimations().every(({ playState }) => playState !== "running"));
  const { passes, violations } = await page.evaluate<AxeResults>(expression);
  assert.ok(passes.length > least, "axe has looked at the page");
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id}: ${target.join(" ")} ${any[0]?.message ?? ""}`),
  );
}

import type { Browser, Page } from "playwright-core";
import { LessonPage } from "../browser/lesson-page.ts";
import { launchChromium } from "../support/chromium.ts";
import { startSite } from "../support/site.ts";
import { type Figure, median, printMs } from "./figure.ts";

const VISITS = 7;
const MAX_COLD_MS = 2000;
const MAX_WARM_MS = 700;
const MAX_SHIFT = 0.05;
/** A key that waits longer for its character feels held up: web.dev's limit for a good interaction to next paint. */
const MAX_TASK_MS = 200;

/** What one visit showed, times in milliseconds since the navigation began. */
interface EditorVisit {
  /** A character that was typed into whichever editor was there first was painted. */
  readonly usableMs: number;
  /** So was one that was typed into Monaco. */
  readonly monacoMs: number;
  readonly longestTaskMs: number;
  /** The sum of the page's layout shifts, as Chromium counts them. */
  readonly shift: number;
}

/** From navigation to a typed character, in Chromium: with an empty cache, and on the next visit. */
export async function measureEditor(): Promise<readonly Figure[]> {
  const [site, browser] = [await startSite(), await launchChromium()];
  try {
    const url = await findLessonUrl(browser, site.url);
    const cold: EditorVisit[] = [];
    const warm: EditorVisit[] = [];
    for (let visit = 0; visit < VISITS; visit++) await measureVisits(browser, url, cold, warm);
    const all = [...cold, ...warm];
    return [
      timeFigure("a typed character shows, cold cache", cold, "usableMs", MAX_COLD_MS),
      timeFigure("a typed character shows, warm", warm, "usableMs", MAX_WARM_MS),
      timeFigure("a character typed into Monaco shows, cold cache", cold, "monacoMs", MAX_COLD_MS),
      timeFigure("a character typed into Monaco shows, warm", warm, "monacoMs", MAX_WARM_MS),
      timeFigure("longest task while the editor loads", all, "longestTaskMs", MAX_TASK_MS),
      shiftFigure(all.map(({ shift }) => shift)),
    ];
  } finally {
    await browser.close();
    await site.close();
  }
}

async function findLessonUrl(browser: Browser, siteUrl: string): Promise<string> {
  const lesson = await LessonPage.open({ browser, url: siteUrl });
  const url = lesson.page.url();
  await lesson.close();
  return url;
}

/** Two visits by one new visitor, whose cache is empty at first. @param url the lesson */
async function measureVisits(browser: Browser, url: string, cold: EditorVisit[], warm: EditorVisit[]): Promise<void> {
  const visitor = await browser.newContext();
  visitor.setDefaultTimeout(20_000);
  const page = await visitor.newPage();
  await page.addInitScript(watchPage);
  for (const visits of [cold, warm]) {
    await page.goto(url, { waitUntil: "commit" });
    visits.push(await measureVisit(page));
  }
  await visitor.close();
}

async function measureVisit(page: Page): Promise<EditorVisit> {
  const own = page.locator(".code-editor-area, .monaco-editor .view-lines");
  await own.first().waitFor();
  await page.evaluate(() => document.querySelector<HTMLElement>(".code-editor-area")?.focus());
  await page.keyboard.type("¢");
  await page.waitForFunction(() => performance.getEntriesByName("usable").length > 0);
  await page.locator(".monaco-editor .view-lines").waitFor();
  await page.getByRole("textbox", { name: "Code editor" }).focus();
  await page.keyboard.type("£");
  await page.waitForFunction(() => performance.getEntriesByName("monaco").length > 0);
  // What loads after it, and the marks of the checker, are in what is watched as well.
  await page.waitForLoadState("networkidle");
  return page.evaluate(() => ({
    usableMs: performance.getEntriesByName("usable")[0]?.startTime ?? Number.NaN,
    monacoMs: performance.getEntriesByName("monaco")[0]?.startTime ?? Number.NaN,
    longestTaskMs: Number(document.documentElement.dataset["longestTask"] ?? 0),
    shift: Number(document.documentElement.dataset["shift"] ?? 0),
  }));
}

/**
 * Runs in the page, before anything else: marks the frames that show the characters, and counts shifts and tasks. It
 * names no inner function, since tsx would mark one with a helper that the page does not have.
 */
async function watchPage(): Promise<void> {
  new PerformanceObserver((list) => {
    const { dataset } = document.documentElement;
    for (const { duration } of list.getEntries()) {
      dataset["longestTask"] = String(Math.max(duration, Number(dataset["longestTask"] ?? 0)));
    }
  }).observe({ type: "longtask", buffered: true });
  new PerformanceObserver((list) => {
    const { dataset } = document.documentElement;
    for (const entry of list.getEntries()) {
      const { value, hadRecentInput } = entry as unknown as { value: number; hadRecentInput: boolean };
      if (!hadRecentInput) dataset["shift"] = String(Number(dataset["shift"] ?? 0) + value);
    }
  }).observe({ type: "layout-shift", buffered: true });
  while (performance.getEntriesByName("monaco").length === 0) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const box = document.querySelector<HTMLTextAreaElement>(".code-editor-area")?.value ?? "";
    const lines = document.querySelector(".monaco-editor .view-lines")?.textContent ?? "";
    const usable = performance.getEntriesByName("usable").length > 0;
    if (!usable && (box + lines).includes("¢")) performance.mark("usable");
    if (lines.includes("£")) performance.mark("monaco");
  }
}

function timeFigure(
  name: string,
  visits: readonly EditorVisit[],
  key: "usableMs" | "monacoMs" | "longestTaskMs",
  limitMs: number,
): Figure {
  const times = visits.map((visit) => visit[key]);
  const value = median(times);
  const spread = `${printMs(Math.min(...times))} to ${printMs(Math.max(...times))} in ${times.length} visits`;
  return {
    name: `Chromium: ${name}, median`,
    value: `${printMs(value)}, ${spread}`,
    target: `at most ${limitMs} ms`,
    holds: value <= limitMs,
  };
}

function shiftFigure(shifts: readonly number[]): Figure {
  const worst = Math.max(...shifts);
  return {
    name: "Chromium: layout shift while the editor loads, worst visit",
    value: worst.toFixed(3),
    target: `under ${MAX_SHIFT}`,
    holds: worst < MAX_SHIFT,
  };
}

import assert from "node:assert/strict";
import type { BrowserContext, Page } from "playwright-core";
import { de } from "../../site/words/de.ts";
import { en } from "../../site/words/en.ts";
import { findViolations } from "../support/axe.ts";
import { useSiteBrowser } from "../support/site-browser.ts";

const LESSON = "lessons/remove-key-if-exists/";
const PROGRESS_KEY = "cosigner:v1:progress";

/** What a reader sees or is told that is neither marked as English nor to be left as it is. */
function readOwnText(): readonly string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const { parentElement: parent, textContent: text } = node;
    if (!parent?.checkVisibility() || parent.closest("script, code, .monaco-editor, [translate=no]")) continue;
    if (parent.closest<HTMLElement>("[lang]")?.lang !== "de") continue;
    if (text?.trim()) texts.push(text.trim());
  }
  // An attribute cannot say of a part that it is in English; such a part is the title of something on the page.
  const english = [...document.querySelectorAll("[lang=en]")].map(({ textContent }) => textContent.trim());
  const titles = english.filter((title) => title.length > 8).sort((one, other) => other.length - one.length);
  for (const element of document.querySelectorAll("[aria-label], [title], [placeholder]")) {
    if (element.closest<HTMLElement>("[lang]")?.lang !== "de" || element.closest(".monaco-editor, code")) continue;
    const said = ["aria-label", "title", "placeholder"].map((name) => element.getAttribute(name));
    const own = said.filter((text) => text !== null);
    texts.push(...own.map((text) => titles.reduce((rest, title) => rest.replace(title, ""), text)));
  }
  return texts;
}

/** Words that no German sentence has. */
const ENGLISH = /\b(?:the|your|you|this|of|and|is|are|not|keys?|lessons?|with)\b/i;

describe("the site in German", () => {
  const opened = useSiteBrowser();
  let context: BrowserContext;
  let page: Page;

  beforeEach(async () => {
    context = await opened().browser.newContext({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
    // Shorter than a test may take, so that what was waited for is named.
    context.setDefaultTimeout(10_000);
    page = await context.newPage();
  });
  afterEach(() => context.close());

  const open = (path: string) => page.goto(new URL(path, opened().url).href);

  /** Runs the starter, which fails, and opens the first failed test. */
  async function failRun(): Promise<void> {
    await page.locator(".monaco-editor .view-lines").first().waitFor();
    await page.getByRole("button", { name: de.workspace.run, exact: true }).click();
    await page.getByRole("button", { name: de.verdict.showFirst }).click();
    await page.locator(".test-failed .account-figure").first().waitFor();
  }

  it("has a lesson whose every word is German but the lesson's own, and those of the chain and the tests", async () => {
    await open(`de/${LESSON}`);
    await failRun();
    const own = await page.evaluate(readOwnText);
    assert.ok(own.length > 40, `${own.length} texts are German`);
    assert.deepEqual(
      own.filter((text) => ENGLISH.test(text)),
      [],
    );
    assert.equal(await page.locator("html").getAttribute("lang"), "de");
    assert.equal(await page.locator("article.lesson").getAttribute("lang"), "en");
    const english = await page.locator("#workspace [lang=en]").allInnerTexts();
    const sentence = english.find((text) => text.includes("remove_key_if_exists is not written yet"));
    assert.ok(sentence, "what the tests say is marked as English");
    assert.deepEqual(await findViolations(page), []);
  });

  it("has elements in a lesson that speak German before and after they come to life", async () => {
    const withoutScript = await opened().browser.newContext({ javaScriptEnabled: false });
    const plain = await withoutScript.newPage();
    await plain.goto(new URL("de/lessons/surviving-a-lost-key/", opened().url).href);
    const drill = plain.locator("lose-a-key").first();
    assert.equal(await drill.getAttribute("lang"), "de");
    assert.match(await drill.innerText(), /Wenn er verloren geht/);
    await withoutScript.close();
    await open("de/lessons/surviving-a-lost-key/");
    await page.locator("lose-a-key input").first().waitFor();
    assert.match(await page.locator("lose-a-key").first().innerText(), /Welcher Schlüssel\?/);
    const elements = page.locator("lose-a-key, casper-account, predict-first");
    for (const text of await elements.locator("button, legend, summary, th[scope=col]").allInnerTexts()) {
      assert.doesNotMatch(text, ENGLISH);
    }
  });

  it("leads to the same page in English and back, and knows the same progress", async () => {
    await open(`de/${LESSON}`);
    await page.evaluate((key) => {
      const progress = { "remove-key-if-exists": { state: "passed", score: 6, maxScore: 6 } };
      localStorage.setItem(key, JSON.stringify(progress));
    }, PROGRESS_KEY);
    const switchTo = (name: string) => page.getByRole("navigation").getByRole("link", { name }).click();
    await switchTo(en.language.name);
    await page.waitForURL(new URL(LESSON, opened().url).href);
    await page.goto(opened().url);
    await page.getByText(`● ${en.progress.passed}`).waitFor();
    await switchTo(de.language.name);
    await page.waitForURL(new URL("de/", opened().url).href);
    await page.getByText(`● ${de.progress.passed}`).waitFor();
    await page.locator(".course-title").first().click();
    assert.match(page.url(), /\/de\/lessons\//);
  });

  for (const width of [1440, 320]) {
    it(`has nothing wider than the page, and no violation that axe finds: ${width} pixels wide`, async () => {
      await page.setViewportSize({ width, height: 900 });
      for (const path of ["de/", "de/lessons/design-a-policy/", "de/glossary/"]) {
        await open(path);
        assert.ok((await measureOverflow(page)) <= 0, path);
        assert.deepEqual(await findViolations(page), [], path);
      }
    });
  }
});

describe("the site from right to left", () => {
  const opened = useSiteBrowser();
  let context: BrowserContext;
  let page: Page;

  afterEach(() => context.close());

  async function open(path: string, width: number): Promise<void> {
    context = await opened().browser.newContext({ viewport: { width, height: 900 }, serviceWorkers: "block" });
    page = await context.newPage();
    await page.goto(new URL(path, opened().url).href);
    await page.evaluate(() => {
      document.documentElement.dir = "rtl";
    });
  }

  const boxOf = async (selector: string) => {
    const box = await page.locator(selector).first().boundingBox();
    assert.ok(box, `${selector} is shown`);
    return box;
  };

  for (const width of [1440, 390]) {
    it(`has a home and a lesson that are mirrored, nothing wider than the page: ${width} pixels wide`, async () => {
      await open("", width);
      assert.ok((await measureOverflow(page)) <= 0, "home");
      assert.ok((await boxOf(".site-name")).x > (await boxOf(".site-nav")).x, "the site's name begins the header");
      assert.ok((await boxOf(".course-number")).x > (await boxOf(".course-title")).x, "numbers begin their lines");
      await context.close();

      await open(LESSON, width);
      await page.getByRole("button", { name: en.workspace.run, exact: true }).waitFor();
      assert.ok((await measureOverflow(page)) <= 0, "lesson");
      assert.equal(
        await page
          .locator(".code")
          .first()
          .evaluate((code) => getComputedStyle(code).direction),
        "ltr",
        "code is as ever",
      );
      if (width < 900) return;
      const [lesson, workspace, separator] = [
        await boxOf("#main"),
        await boxOf("#workspace"),
        await boxOf("[role=separator][aria-orientation=vertical]"),
      ];
      assert.ok(lesson.x >= workspace.x + workspace.width - 1, "the lesson comes first, on the right");
      const middle = separator.x + separator.width / 2;
      assert.ok(
        Math.abs(middle - lesson.x) < 24,
        `the separator at ${middle} stands at the lesson's edge, ${lesson.x}`,
      );
    });
  }
});

/** By how many pixels the page is wider than its window. */
function measureOverflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
}

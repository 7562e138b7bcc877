import assert from "node:assert/strict";
import type { BrowserContext, Page } from "playwright-core";
import { readBuiltPages } from "../site/build/built-pages.ts";
import { useSiteBrowser } from "../support/site-browser.ts";

/** The elements that come alive with JavaScript. Without it each must hold its facts as plain text. */
const ELEMENTS = ["casper-account", "lose-a-key", "order-puzzle", "casper-policy", "predict-first"];

async function lessonPaths(): Promise<readonly string[]> {
  const pages = await readBuiltPages();
  return pages
    .map(({ path }) => path.replace(/index\.html$/, ""))
    .filter((path) => /^(?:lessons|glossary)\//.test(path));
}

describe("the course with JavaScript switched off", () => {
  const opened = useSiteBrowser();
  let context: BrowserContext;

  before(async () => {
    context = await opened().browser.newContext({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  });

  after(() => context.close());

  const open = async (path: string): Promise<Page> => {
    const page = await context.newPage();
    await page.goto(new URL(path, opened().url).href);
    return page;
  };

  it("can be read: every lesson has its text, its pictures as tables and its questions with their answers", async () => {
    const paths = await lessonPaths();
    assert.ok(paths.length >= 17, "there are lessons and a glossary");
    for (const path of paths) {
      const page = await open(path);
      assert.ok(await page.locator("h1").isVisible(), path);
      const text = await page.locator("main").innerText();
      assert.ok(text.length > 1500, `${path} has ${text.length} characters`);
      assert.doesNotMatch(text, /undefined|\[object/, path);
      for (const name of ELEMENTS) {
        for (const element of await page.locator(name).all()) {
          const words = (await element.innerText()).split(/\s+/);
          assert.ok((await element.isVisible()) && words.length > 10, `${path}: <${name}> says “${words.join(" ")}”`);
        }
      }
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(wider <= 0, `${path} is ${wider} pixels too wide`);
      await page.close();
    }
  });

  it("answers a question once the reader opens the answer, not before", async () => {
    const page = await open("lessons/weights-and-thresholds/");
    const question = page.locator("predict-first").first();
    const explanation = question.getByText("It is 1 short of key management");
    assert.equal(await explanation.isVisible(), false);
    await question.locator("summary").click();
    await explanation.waitFor({ state: "visible" });
    await page.close();
  });

  it("says what each signer set may do, and what a lost key means, as tables", async () => {
    const policy = await open("lessons/design-a-policy/");
    assert.ok((await policy.locator("casper-policy table tbody tr").count()) >= 7);
    await policy.close();
    const drill = await open("lessons/surviving-a-lost-key/");
    assert.equal(await drill.locator("lose-a-key table tbody tr").count(), 4);
    await drill.close();
  });

  it("shows an account as a table with its keys, weights and thresholds", async () => {
    const page = await open("lessons/signing-together/");
    const text = await page.locator("casper-account table").first().innerText();
    for (const fact of [/a1/, /b2/, /c3/, /deployment/i, /key management/i]) assert.match(text, fact);
    await page.close();
  });

  it("says where code is written that this needs JavaScript, and shows the file", async () => {
    const page = await open("lessons/remove-key-if-exists/");
    assert.ok(await page.locator(".starter-note").isVisible());
    assert.ok(await page.getByText("TODO: remove_key_if_exists").isVisible());
    await page.close();
  });

  it("gives one order that works under the puzzle, and how many there are", async () => {
    const page = await open("lessons/order-matters/");
    const puzzle = page.locator("order-puzzle");
    assert.match(await puzzle.innerText(), /168 of (?:the |all )?720/);
    await puzzle.locator("summary").first().click();
    assert.ok((await puzzle.locator("details[open] li").count()) >= 6);
    await page.close();
  });
});

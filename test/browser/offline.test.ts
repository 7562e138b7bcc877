import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { createDevHttp } from "../../site/build/dev-http.ts";
import { DevSite } from "../../site/build/dev-site.ts";
import { createCodeHighlighter } from "../../site/build/highlight.ts";
import { readLessons, writeSite } from "../../site/build/site.ts";
import { findViolations } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { readSolution } from "../support/graders.ts";
import { siteFolder } from "../support/site.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { CHALLENGE, LessonPage } from "./lesson-page.ts";
import { ReleasedSite } from "./released-site.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const NEWS = "This sentence is new in the second version.";

/** The site with one sentence more, and every script changed. */
async function buildSecondVersion(out: string): Promise<void> {
  const lessons = (await readLessons(root)).map((file) =>
    file.path.includes("/01-") ? { ...file, text: file.text.replace(/\n## /, `\n${NEWS}\n\n## `) } : file,
  );
  const highlighter = await createCodeHighlighter();
  const banner = { js: "/* The second version. */" };
  await writeSite(lessons, root, out, {
    highlighter,
    bundle: (options) => build({ ...options, banner }),
    offline: true,
  });
}

describe("the course without network", function () {
  // Each visit fetches the whole course.
  this.timeout(60_000);

  let browser: Browser;
  let site: ReleasedSite;
  let context: BrowserContext;
  let page: Page;

  before(async () => {
    // To install it as an app takes the whole of Chromium.
    browser = await launchChromium({ whole: true });
  });
  beforeEach(async () => {
    site = new ReleasedSite(siteFolder);
    await site.start();
    context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    context.setDefaultTimeout(20_000);
    page = await context.newPage();
  });
  afterEach(async () => {
    await context.close();
    await site.stop();
  });
  after(() => browser.close());

  /** Opens the home page and waits until it says that the browser has everything. */
  const visit = async () => {
    await page.goto(site.url);
    await page.getByText("Ready without network").waitFor();
  };
  const open = (path: string) => page.goto(new URL(path, site.url).href);

  it("works after one visit to the home page: lessons, editor, tests, glossary", async () => {
    await visit();
    await site.stop();
    const lesson = await LessonPage.openIn(page, site.url);
    await lesson.paste("const weight: string = 3;\n");
    await page.locator(".squiggly-error").first().waitFor();
    await lesson.paste(readSolution(CHALLENGE));
    await lesson.run();
    await lesson.expectVerdict("Passed: all");
    assert.deepEqual(lesson.complaints, []);

    await open("glossary");
    await page.getByRole("heading", { level: 1, name: "Glossary" }).waitFor();
    assert.equal(page.url(), new URL("glossary/", site.url).href);
    const answer = await open("lessons/there-is-none/");
    assert.equal(answer?.status(), 404);
    await page.getByRole("heading", { level: 1 }).waitFor();
  });

  it("takes little where the reader saves data: pages, and what they have used", async () => {
    await context.addInitScript(() =>
      Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true }),
    );
    await open("lessons/one-account-one-key/");
    await page.locator("html[data-offline]").waitFor();
    const kept = await page.evaluate(async () => {
      const stores = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
      return stores.flat().map(({ url }) => url);
    });
    assert.deepEqual(
      kept.filter((url) => url.endsWith(".wasm")),
      [],
    );
    await site.stop();
    await page.reload();
    await page.locator("casper-account [aria-pressed]").first().waitFor();
    await open("lessons/order-matters/");
    await page.getByRole("heading", { level: 1 }).waitFor();
  });

  it("can be installed, and says when the network is lost", async () => {
    await visit();
    const client = await context.newCDPSession(page);
    const manifest = await client.send("Page.getAppManifest");
    assert.deepEqual(manifest.errors, []);
    const { scope, startUrl, display } = manifest.manifest as Record<string, unknown>;
    assert.deepEqual({ scope, startUrl, display }, { scope: site.url, startUrl: site.url, display: "kStandalone" });
    const { installabilityErrors } = await client.send("Page.getInstallabilityErrors");
    // A test's visitor has a private window, and nothing is installed from there.
    assert.deepEqual(
      installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito"),
      [],
    );

    const note = page.getByRole("status").filter({ hasText: "The whole course works without it." });
    await context.setOffline(true);
    await note.waitFor();
    await context.setOffline(false);
    await note.waitFor({ state: "hidden" });
  });

  it("leaves its address to npm run dev, which serves what is being written", async () => {
    await page.goto(site.url);
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    const folder = await makeFolder();
    // Nothing built yet: its own page stands in.
    const writing = new DevSite(root, folder.path);
    await site.serve(createDevHttp(Promise.resolve(writing), ""));
    // The worker that takes the old one away opens the page anew. One that was still on its way from the old worker then is
    // missed, and comes right when its reader reloads it; reloading without a pause would bring the old worker back.
    const own = page.getByRole("heading", { name: "The course is not built yet" });
    const isShown = () =>
      own.waitFor({ timeout: 4000 }).then(
        () => true,
        () => false,
      );
    do await page.reload();
    while (!(await isShown()));
    assert.equal(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length), 0);
    await writing.close();
    await folder.remove();
  });
});

describe("a new version of the course", function () {
  this.timeout(60_000);

  let browser: Browser;
  let second: TemporaryFolder;

  before(async () => {
    second = await makeFolder();
    await buildSecondVersion(second.path);
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await second.remove();
  });

  it("asks before it takes over; code stays, and other tabs work on", async () => {
    const site = new ReleasedSite(siteFolder);
    await site.start();
    const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"] });
    context.setDefaultTimeout(20_000);
    const reader = await context.newPage();
    const asked = (page: Page) => page.getByRole("status").filter({ hasText: "A new version of Cosigner is ready." });
    const readFirst = () => reader.goto(new URL("lessons/one-account-one-key/", site.url).href);
    await reader.goto(site.url);
    await reader.getByText("Ready without network").waitFor();
    const writer = await LessonPage.openIn(await context.newPage(), site.url);

    await site.release(second.path);
    await readFirst();
    await asked(reader).waitFor();
    assert.deepEqual(await findViolations(reader), []);
    assert.equal(await reader.getByText(NEWS).count(), 0);
    await reader.getByRole("button", { name: "Later" }).click();
    await readFirst();
    assert.equal(await reader.getByText(NEWS).count(), 0, "the old version stays until somebody says so");

    await asked(writer.page).waitFor();
    await writer.focusEditor();
    await writer.page.keyboard.type("// last words\n");
    await Promise.all([
      writer.page.waitForEvent("load"),
      writer.page.getByRole("button", { name: "Use it now" }).click(),
    ]);
    await writer.shownCode.filter({ hasText: "last words" }).waitFor();
    await reader.getByRole("status").filter({ hasText: "Another tab uses a new version" }).waitFor();
    assert.equal(await reader.getByText(NEWS).count(), 0, "no tab but the one that asked is loaded anew");

    const old = await findRemoved(siteFolder, second.path);
    const oldUrl = new URL(old, site.url).href;
    // Past the browser's own store of what it has loaded.
    const fetchOld = () => reader.evaluate(async (url) => (await fetch(url, { cache: "no-store" })).status, oldUrl);
    assert.equal(await fetchOld(), 200, "a tab of the old version finds what it loads later");
    await reader.getByRole("button", { name: "Reload" }).click();
    await reader.getByText(NEWS).waitFor();
    await reader.locator("html[data-offline]").waitFor();
    assert.equal(await fetchOld(), 404, "nobody needs the old version any more");

    await site.stop();
    await writer.page.reload();
    await writer.run();
    await writer.expectVerdict("Not yet");
    await context.close();
  });
});

/** A script that only the first of two built sites has. */
async function findRemoved(first: string, second: string): Promise<string> {
  const [before, after] = await Promise.all([first, second].map((folder) => readdir(`${folder}/assets`)));
  const name = before?.find((file) => file.startsWith("monaco-editor-") && file.endsWith(".js"));
  assert.ok(name !== undefined && after?.includes(name) === false);
  return `assets/${name}`;
}

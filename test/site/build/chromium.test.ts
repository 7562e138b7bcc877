import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { LessonPage } from "../../browser/lesson-page.ts";
import { launchChromium } from "../../support/chromium.ts";
import { readSolution } from "../../support/graders.ts";
import { siteFolder, startSite } from "../../support/site.ts";
import { findWorkspaceJson, listBuiltFiles, readBuiltPages } from "./built-pages.ts";

const CHALLENGE = "remove-key-if-exists";

describe("the built site in Chromium", () => {
  let browser: Browser;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());

  it("does nothing that its policy forbids, and nothing fails to load", async () => {
    const site = await startSite();
    const complaints: string[] = [];
    try {
      for (const path of ["", "glossary/", "404.html", await findLesson(false), await findLesson(true)]) {
        const page = await browser.newPage();
        listen(page, complaints);
        await page.goto(new URL(path, site.url).href);
        if (path === (await findLesson(true))) await failRun(page);
        await page.waitForLoadState("networkidle");
        await page.close();
      }
    } finally {
      await site.close();
    }
    assert.deepEqual(complaints, []);
  });

  it("does not load the editor on pages that have none", async () => {
    const site = await startSite();
    try {
      for (const path of ["", "glossary/", await findLesson(false)]) {
        const page = await browser.newPage();
        const asked: string[] = [];
        page.on("request", (request) => asked.push(new URL(request.url()).pathname));
        await page.goto(new URL(path, site.url).href, { waitUntil: "networkidle" });
        assert.deepEqual(
          asked.filter((one) => /monaco|worker|\.wasm$|\.ttf$/.test(one)),
          [],
          `/${path}`,
        );
        await page.close();
      }
    } finally {
      await site.close();
    }
  });

  it("leads a reader who has begun a practice lesson on with it, by its number and letter", async () => {
    const site = await startSite();
    const page = await browser.newPage();
    try {
      await page.goto(site.url);
      const entry = page.locator(".course-entry-practice", { has: page.locator("[data-challenge]") }).first();
      const id = await entry.locator("[data-challenge]").getAttribute("data-challenge");
      const label = await entry.locator(".course-number").textContent();
      assert.match(label ?? "", /^\d+b$/);
      await page.evaluate((challenge) => {
        const progress = { [challenge]: { state: "begun", score: 1, maxScore: 2 } };
        localStorage.setItem("cosigner:v1:progress", JSON.stringify(progress));
      }, id ?? "");
      await page.reload();
      const way = page.getByRole("link", { name: `Continue with lesson ${label}` });
      await way.waitFor();
      const title = entry.locator(".course-title");
      assert.equal(await way.getAttribute("href"), await title.evaluate((link) => (link as HTMLAnchorElement).href));
    } finally {
      await page.close();
      await site.close();
    }
  });

  it("brings every element to life in a lesson that has it", async () => {
    const site = await startSite();
    const pages = await readBuiltPages();
    const complaints: string[] = [];
    try {
      for (const name of ["casper-account", "casper-policy", "lose-a-key", "order-puzzle", "predict-first"]) {
        const built = pages.find(({ path, html }) => path.startsWith("lessons/") && html.includes(`<${name} `));
        assert.ok(built, `a lesson has <${name}>`);
        const page = await browser.newPage();
        listen(page, complaints);
        await page.goto(new URL(built.path.replace(/index\.html$/, ""), site.url).href);
        await page.locator(`${name} :is(button, input)`).first().waitFor();
        await page.waitForLoadState("networkidle");
        await page.close();
      }
    } finally {
      await site.close();
    }
    assert.deepEqual(complaints, []);
  });

  it("grades under a path of its own, on a host that sends no headers", async () => {
    const host = await startPlainHost("/some/course/");
    const lesson = await LessonPage.open({ browser, url: host.url });
    const complaints: string[] = [];
    listen(lesson.page, complaints);
    try {
      await lesson.paste(readSolution(CHALLENGE));
      await lesson.run();
      await lesson.expectVerdict("Passed");
      // Who leaves, or closes the page, cuts off what is still on its way.
      await lesson.page.waitForLoadState("networkidle");
      await lesson.page.getByRole("link", { name: "Cosigner" }).click();
      await lesson.page.getByRole("heading", { level: 1 }).waitFor();
      assert.equal(lesson.page.url(), host.url);
      await lesson.page.waitForLoadState("networkidle");
    } finally {
      await lesson.close();
      host.server.close();
      host.server.closeAllConnections();
    }
    assert.deepEqual(complaints, []);
  });
});

/** The address of a lesson with or without a challenge. */
async function findLesson(challenge: boolean): Promise<string> {
  const found = (await readBuiltPages()).find(
    (page) => page.path.startsWith("lessons/") && (findWorkspaceJson(page) !== undefined) === challenge,
  );
  if (!found) throw new Error(`there is no lesson ${challenge ? "with" : "without"} a challenge`);
  return found.path.replace(/index\.html$/, "");
}

/** Waits for the editor and runs the starter, which fails. */
async function failRun(page: Page): Promise<void> {
  await page.locator(".monaco-editor .view-lines").first().waitFor();
  await page.getByRole("button", { name: "Run", exact: true }).click();
  await page.locator(".verdict-headline", { hasText: "Not yet" }).waitFor();
}

/** Notes what the browser complains of in a page. */
function listen(page: Page, complaints: string[]): void {
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    // What a lesson's test forbids is none of the site's mistakes.
    if (message.text() === "Service Worker registration blocked by Playwright") return;
    complaints.push(`${page.url()}: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on("requestfailed", (request) => complaints.push(`${request.url()}: ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400) complaints.push(`${response.url()}: ${response.status()}`);
  });
}

/** A host that knows nothing but files and their types, as many do. */
async function startPlainHost(prefix: string): Promise<{ readonly url: string; readonly server: Server }> {
  const types: Readonly<Record<string, string>> = {
    css: "text/css",
    html: "text/html",
    js: "text/javascript",
    wasm: "application/wasm",
  };
  const files = new Set(await listBuiltFiles());
  const server = createServer((request, response) => {
    const path = (request.url ?? "").slice(prefix.length);
    const file = path === "" || path.endsWith("/") ? `${path}index.html` : path;
    if (!request.url?.startsWith(prefix) || !files.has(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("content-type", types[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream");
    readFile(join(siteFolder, file)).then(
      (content) => response.end(content),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}${prefix}`, server };
}

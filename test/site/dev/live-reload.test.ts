import assert from "node:assert/strict";
import { EventEmitter, once } from "node:events";
import type { Browser, Page } from "playwright-core";
import { startDevServer } from "../../../site/build/dev-server.ts";
import type { DevBuild } from "../../../site/build/dev-site.ts";
import { findViolations } from "../../support/axe.ts";
import { launchChromium } from "../../support/chromium.ts";
import { addParagraph, ProjectCopy } from "./project-copy.ts";

const CHALLENGE = "remove-key-if-exists";

describe("npm run dev: an open page follows what an author saves", function () {
  // The first build makes the editor too.
  this.timeout(60_000);

  let project: ProjectCopy;
  let server: Awaited<ReturnType<typeof startDevServer>>;
  let browser: Browser;
  let page: Page;
  const builds: DevBuild[] = [];
  const built = new EventEmitter();

  before(async () => {
    project = await ProjectCopy.make();
    const onBuild = (build: DevBuild) => {
      builds.push(build);
      built.emit("build");
    };
    server = await startDevServer({ root: project.path, port: 0, host: "127.0.0.1", onBuild });
    assert.deepEqual(
      builds.map(({ mistake }) => mistake),
      [null],
    );
    browser = await launchChromium();
  });
  beforeEach(async () => {
    page = await browser.newPage();
    page.setDefaultTimeout(20_000);
  });
  afterEach(async () => {
    await page.close();
    const rebuilt = once(built, "build");
    // What is built after that would load the next test's page again.
    if (await project.restore()) await rebuilt;
  });
  after(async () => {
    // What did not start needs no end, and must not keep the rest from ending.
    await browser?.close();
    await server?.close();
    await project?.remove();
  });

  const open = async (challenge: string | null) => {
    const { file, url } = await project.findLesson(challenge);
    await page.goto(new URL(url, server.url).href);
    return file;
  };
  const findNotice = () => page.getByRole("alert").filter({ hasText: "The course cannot be built" });
  const waitForData = (text: string) =>
    page.waitForFunction((part) => document.querySelector("#workspace-data")?.textContent?.includes(part), text);

  for (const how of ["in its place", "over it"] as const) {
    it(`a lesson that is written ${how}`, async () => {
      const lesson = await open(null);
      for (const sentence of [`Casper is ${how} one.`, `Casper is ${how} two.`]) {
        await project.change(lesson, addParagraph(sentence), how);
        await page.getByText(sentence).waitFor();
      }
    });
  }

  it("a challenge's starter, hints and title", async () => {
    await open(CHALLENGE);
    await project.change(`challenges/${CHALLENGE}/starter/keys_manager.ts`, (text) => `// Begin here.\n${text}`);
    await waitForData("// Begin here.");
    await project.change(`challenges/${CHALLENGE}/hints.md`, (text) =>
      text.replace("## 1\n", "## 1\n\nThink twice.\n"),
    );
    await waitForData("Think twice.");
    await project.change(`challenges/${CHALLENGE}/challenge.ts`, (text) =>
      text.replace(/title: ".*"/, 'title: "Away with it"'),
    );
    await waitForData("Away with it");
  });

  it("a case of a suite: what Run says is of the new one", async () => {
    await open(CHALLENGE);
    await project.change(`challenges/cases/${CHALLENGE}.ts`, (text) =>
      text.replace("takes the key out of the account", "carries the key out of the account"),
    );
    const tests = page.getByText("carries the key out of the account");
    while ((await tests.count()) === 0) {
      const reloaded = page.waitForEvent("load").then(() => undefined);
      await page.getByRole("button", { name: "Run", exact: true }).click();
      await Promise.race([reloaded, page.locator(".verdict-headline").waitFor()]);
    }
    assert.ok((await tests.count()) > 0);
  });

  it("a stylesheet", async () => {
    await open(null);
    await project.change("site/lesson/site.css", (text) => `${text}\nmain { outline-offset: 7px; }\n`);
    await page.waitForFunction(() => {
      const main = document.querySelector("main");
      return main !== null && getComputedStyle(main).outlineOffset === "7px";
    });
  });

  it("a view", async () => {
    await open(null);
    await project.change("site/lesson/page.tsx", (text) =>
      text.replace("<p>{site.licence}</p>", "<p>Software that is free</p>"),
    );
    await page.getByText("Software that is free").waitFor();
  });

  it("keeps the learner's draft and the place in the lesson", async () => {
    await page.setViewportSize({ width: 1280, height: 500 });
    const lesson = await open(CHALLENGE);
    await page.locator(".code-editor .monaco-editor").click();
    await page.keyboard.press("ControlOrMeta+Home");
    await page.keyboard.type("// my own words\n");
    const scrolled = page.locator(".lesson-scroll");
    await scrolled.evaluate((element) => element.scrollTo({ top: 300, behavior: "instant" }));
    await project.change(lesson, addParagraph("One more sentence."));
    await page.getByText("One more sentence.").waitFor();
    assert.equal(await scrolled.evaluate((element) => element.scrollTop), 300);
    await page.locator(".monaco-editor .view-lines", { hasText: "my own words" }).waitFor();
  });

  it("leaves a page alone that has not changed", async () => {
    await open(null);
    await page.evaluate(() => document.body.setAttribute("data-still", "here"));
    const other = await browser.newPage();
    const lesson = await project.findLesson(CHALLENGE);
    await other.goto(new URL(lesson.url, server.url).href);
    await project.change(lesson.file, addParagraph("Only this page."));
    await other.getByText("Only this page.").waitFor();
    await other.close();
    assert.equal(await page.locator("body").getAttribute("data-still"), "here");
  });

  it("shows a mistake in a lesson with file and line, as text, until it is mended", async () => {
    const lesson = await open(null);
    await project.change(lesson, addParagraph("<b>loud</b>"));
    const notice = findNotice();
    await notice.getByText(new RegExp(`^${lesson}:\\d+: `)).waitFor();
    assert.match((await notice.textContent()) ?? "", /<b>/);
    assert.equal(await notice.locator("b").count(), 0);
    assert.match(builds.at(-1)?.mistake ?? "", new RegExp(`^${lesson}:\\d+: `));
    assert.deepEqual(await findViolations(page), []);
    await project.change(lesson, (text) => text.replace("<b>loud</b>", "No longer loud."));
    await page.getByText("No longer loud.").waitFor();
    assert.equal(await notice.count(), 0);
  });

  it("shows a mistake in code with file and line; a notice goes away when all is as it was", async () => {
    await open(CHALLENGE);
    const path = `challenges/${CHALLENGE}/suite.ts`;
    const notice = findNotice();
    for (const line of ["that is not code", 'throw new Error("No suite today");']) {
      await project.change(path, (text) => `${line}\n${text}`);
      await notice.getByText(`${path}:1: `).waitFor();
      await project.restore();
      await notice.waitFor({ state: "detached" });
    }
  });

  it("says which file is missing, and follows when it comes", async () => {
    const { url } = await project.findLesson(CHALLENGE);
    await page.goto(new URL(url, server.url).href);
    const path = `challenges/${CHALLENGE}/challenge.ts`;
    await project.change(path, (text) => text.replace("keys_manager.ts", "other.ts"));
    await page.getByText(`challenges/${CHALLENGE}/starter/other.ts: there is no such file`).waitFor();
    await project.restore();
    await findNotice().waitFor({ state: "detached" });
  });
});

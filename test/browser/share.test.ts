import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { findViolations } from "../support/axe.ts";
import { readSolution } from "../support/graders.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { CHALLENGE, DRAFT_KEY, LessonPage } from "./lesson-page.ts";

const solution = readSolution(CHALLENGE);
const PREFIX = "cosigner:v1:";

describe("taking code along", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  const button = (name: string) => lesson.page.getByRole("button", { name, exact: true });
  const panel = () => lesson.page.getByRole("region", { name: "Take your code along" });
  const said = (text: string) => panel().getByRole("status").filter({ hasText: text }).waitFor();

  /** Opens the lesson with code in its address, as a visitor who may have code of their own. */
  async function openShared(fragment: string, draft?: string): Promise<void> {
    lesson = await LessonPage.open(opened(), draft === undefined ? {} : { draft });
    await lesson.page.goto(`${lesson.page.url().split("#")[0]}${fragment}`);
    await lesson.page.reload();
  }

  function fragmentOf(text: string): string {
    return `#code=${gzipSync(text).toString("base64url")}`;
  }

  async function importFile(text: string): Promise<void> {
    const choosing = lesson.page.waitForEvent("filechooser");
    await button("Import a file…").click();
    const file = { name: "cosigner.json", mimeType: "application/json", buffer: Buffer.from(text) };
    await (await choosing).setFiles(file);
  }

  it("a copied link shows the code in another browser, runs nothing and keeps nothing", async () => {
    lesson = await LessonPage.open(opened(), { draft: solution });
    await button("More").click();
    await button("Copy link").click();
    await said("Link copied.");
    const link = await lesson.page.evaluate(() => navigator.clipboard.readText());
    await lesson.close();

    lesson = await LessonPage.open(opened());
    const asked: string[] = [];
    lesson.page.on("request", (request) => asked.push(request.url()));
    await lesson.page.goto("about:blank");
    await lesson.page.goto(link);
    await lesson.page.getByText("You are looking at shared code.").waitFor();
    await lesson.shownCode.filter({ hasText: "remove_key_if_exists" }).waitFor();
    assert.ok(asked.length > 5);
    assert.deepEqual(
      asked.filter((url) => url.includes(link.slice(-20))),
      [],
      "the code is sent nowhere",
    );
    assert.equal(await lesson.verdict.count(), 0);
    assert.deepEqual(await readKept(lesson.page), {});
    await lesson.run();
    await lesson.expectVerdict("Passed");
    assert.deepEqual(await readKept(lesson.page), {}, "somebody else's pass is not the reader's");
    assert.deepEqual(lesson.complaints, []);
  });

  it("shared code stands beside the reader's own until it is kept, and that can be undone", async () => {
    await openShared(fragmentOf("// theirs\n"), "// mine\n");
    await lesson.shownCode.filter({ hasText: "theirs" }).waitFor();
    assert.equal(await lesson.readSaved(), "// mine\n");
    await button("Keep it as mine").click();
    await lesson.waitUntilSaved("// theirs");
    await lesson.shownCode.filter({ hasText: "theirs" }).waitFor();
    assert.equal(new URL(lesson.page.url()).hash, "");
    await button("Bring back my code").click();
    await lesson.shownCode.filter({ hasText: "mine" }).waitFor();
    assert.equal(await lesson.readSaved(), "// mine\n");
  });

  it("the way back leads to the reader's own code, which was never touched, also after edits of the copy", async () => {
    await openShared(fragmentOf("// theirs\n"), "// mine\n");
    await lesson.shownCode.filter({ hasText: "theirs" }).waitFor();
    await lesson.paste("// theirs, edited\n");
    await button("Back to my code").click();
    await lesson.shownCode.filter({ hasText: "mine" }).waitFor();
    assert.equal(await lesson.readSaved(), "// mine\n");
    assert.equal(new URL(lesson.page.url()).hash, "");
    assert.equal(await lesson.page.getByText("You are looking at shared code.").count(), 0);
  });

  it("a broken or huge link says so and shows the reader's own code", async () => {
    const huge = gzipSync(Buffer.alloc(8 * 1024 * 1024)).toString("base64url");
    lesson = await LessonPage.open(opened(), { draft: "// mine\n" });
    const pageUrl = lesson.page.url();
    for (const [fragment, words] of [
      ["#code=abc%22%3E", "cannot be read"],
      [fragmentOf("// theirs\n").slice(0, -9), "cannot be read"],
      [`#code=${huge}`, "larger than 256 KiB"],
      [`#code=${"A".repeat(300_000)}`, "larger than 256 KiB"],
    ] as const) {
      await lesson.page.goto(pageUrl + fragment);
      await lesson.page.locator(".shared-bar", { hasText: words }).waitFor();
      await lesson.shownCode.filter({ hasText: "mine" }).waitFor();
      await button("Close this message").click();
      assert.equal(lesson.page.url(), pageUrl);
      assert.equal(await lesson.readSaved(), "// mine\n");
    }
  });

  it("a link of code that does not pack well is said to be long", async () => {
    const noise = Array.from({ length: 12_000 }, (_, index) => ((index * 7919) ** 3 % 9973).toString(36)).join(" ");
    lesson = await LessonPage.open(opened(), { draft: `// ${noise}\n` });
    await button("More").click();
    await button("Copy link").click();
    await said("may be too long for some programs");
  });

  it("the file is downloaded, and Markdown tells the title, the code and the verdict", async () => {
    lesson = await LessonPage.open(opened(), { draft: solution });
    await lesson.run();
    await lesson.expectVerdict("Passed");
    await button("More").click();
    const downloading = lesson.page.waitForEvent("download");
    await button("Download keys_manager.ts").click();
    const download = await downloading;
    assert.equal(download.suggestedFilename(), "keys_manager.ts");
    assert.equal(await readFile(await download.path(), "utf8"), solution);
    await button("Copy as Markdown").click();
    await said("Copied as Markdown.");
    const markdown = await lesson.page.evaluate(() => navigator.clipboard.readText());
    assert.match(markdown, /^\*\*.+\*\*: `keys_manager\.ts`\n\n```ts\n/);
    assert.ok(markdown.includes(solution));
    assert.match(markdown, /```\n\nPassed: all \d+ tests pass\.\n$/);
  });

  it("everything is exported, erased after a question, and imported again", async () => {
    lesson = await LessonPage.open(opened());
    await lesson.paste(solution);
    await lesson.run();
    await lesson.expectVerdict("Passed");
    await lesson.waitUntilSaved("ThresholdViolation");
    const before = await readKept(lesson.page);
    assert.ok(DRAFT_KEY in before && `${PREFIX}progress` in before);
    await button("More").click();
    const downloading = lesson.page.waitForEvent("download");
    await button("Export to a file").click();
    const exported = await readFile(await (await downloading).path(), "utf8");

    await button("Erase all…").click();
    await panel().getByText("this browser: 1 draft, earlier code").waitFor();
    await button("Keep all").click();
    await said("Nothing was changed.");
    assert.deepEqual(await readKept(lesson.page), before);
    await button("Erase all…").click();
    await button("Erase all of it").click();
    await said("All of it is erased.");
    assert.deepEqual(await readKept(lesson.page), {});
    await lesson.page.reload();
    await lesson.waitForEditor();
    assert.deepEqual(await readKept(lesson.page), {}, "also after a reload");

    await button("More").click();
    await importFile(exported);
    await said("Imported 1 draft");
    assert.deepEqual(await readKept(lesson.page), before);
    await lesson.shownCode.filter({ hasText: "removed.error" }).waitFor();
  });

  it("an import asks before it replaces code, and the replaced code can be brought back", async () => {
    lesson = await LessonPage.open(opened(), { draft: "// mine\n" });
    await lesson.waitForEditor();
    const items = { [DRAFT_KEY]: JSON.stringify({ text: "// of the file\n", savedAt: "2026-01-02T10:42:00Z" }) };
    const file = JSON.stringify({ product: "cosigner", schema: 1, items });
    await button("More").click();
    await importFile(file);
    await panel().getByText("The file replaces 1 draft of yours").waitFor();
    await button("Keep mine, import nothing").click();
    assert.equal(await lesson.readSaved(), "// mine\n");
    await importFile(file);
    await button("Import and replace").click();
    await lesson.shownCode.filter({ hasText: "of the file" }).waitFor();
    await lesson.page.keyboard.press("Escape");
    await button("Bring back my code").click();
    await lesson.shownCode.filter({ hasText: "mine" }).waitFor();
  });

  it("a bad file gets one sentence and changes nothing", async () => {
    lesson = await LessonPage.open(opened(), { draft: "// mine\n" });
    await lesson.waitForEditor();
    await button("More").click();
    for (const [file, words] of [
      ["not json", "not a file that Cosigner exported"],
      ['{"product":"cosigner","schema":9,"items":{}}', "schema 9"],
      [`{"product":"cosigner","schema":1,"items":{"${DRAFT_KEY}":"{}"}}`, "is damaged at"],
    ] as const) {
      await importFile(file);
      await said(words);
      assert.equal(await lesson.readSaved(), "// mine\n");
    }
  });

  it("the panel is opened, walked through and closed by keyboard", async () => {
    lesson = await LessonPage.open(opened());
    await button("More").press("Enter");
    await panel().waitFor();
    await lesson.page.keyboard.press("Tab");
    assert.equal(await focusedText(lesson.page), "Copy link");
    await button("Erase all…").press("Enter");
    await button("Keep all").waitFor();
    assert.equal(await focusedText(lesson.page), "Keep all");
    await lesson.page.keyboard.press("Enter");
    assert.equal(await focusedText(lesson.page), "Erase all…");
    await lesson.page.keyboard.press("Escape");
    await panel().waitFor({ state: "hidden" });
    assert.equal(await focusedText(lesson.page), "More");
  });

  for (const [width, height] of [
    [1440, 900],
    [390, 800],
    [320, 568],
  ] as const) {
    it(`has no violation that axe finds and fits the window: ${width} × ${height}`, async () => {
      lesson = await LessonPage.open(opened(), { viewport: { width, height } });
      await lesson.page.goto(`${lesson.page.url()}${fragmentOf(solution)}`);
      await lesson.page.getByText("You are looking at shared code.").waitFor();
      assert.deepEqual(await findViolations(lesson.page), [], "with shared code");
      await button("More").click();
      await button("Erase all…").click();
      await button("Keep all").waitFor();
      assert.deepEqual(await findViolations(lesson.page), [], "with the panel and its question");
      const box = await panel().boundingBox();
      assert.ok(
        box !== null && box.x >= 0 && box.y >= 0 && box.x + box.width <= width && box.y + box.height <= height,
        JSON.stringify(box),
      );
    });
  }
});

/** All that the site keeps in this browser. */
function readKept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(
    (prefix) => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith(prefix))),
    PREFIX,
  );
}

function focusedText(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.textContent);
}

import assert from "node:assert/strict";
import { findViolations } from "../support/axe.ts";
import { readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { CHALLENGE, LessonPage } from "./lesson-page.ts";

const solution = readSolution(CHALLENGE);
const forgetsErrors = removeKey(
  'console.log("asked"); account.remove_associated_key(key); account.add_associated_key(key, 1); return Ok();',
);

describe("the workspace for everybody", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  for (const width of [1440, 390]) {
    it(`has no violation that axe finds: ${width} pixels wide`, async () => {
      lesson = await LessonPage.open(opened(), {
        draft: forgetsErrors,
        viewport: { width, height: 900 },
      });
      const narrow = width < 900;
      if (narrow) await lesson.page.getByRole("button", { name: "Code", exact: true }).click();
      await lesson.waitForEditor();
      assert.deepEqual(await findViolations(lesson.page), [], "before a run");

      await lesson.run();
      await lesson.expectVerdict("Not yet");
      await lesson.page.evaluate(() => {
        for (const details of document.querySelectorAll("details")) details.open = true;
      });
      await lesson.page.locator(".test-failed .account-figure").first().waitFor();
      assert.deepEqual(await findViolations(lesson.page), [], "with all tests open");

      if (narrow) await lesson.page.getByRole("button", { name: "Code", exact: true }).click();
      await lesson.paste(solution);
      await lesson.run();
      await lesson.expectVerdict("Passed");
      assert.deepEqual(await findViolations(lesson.page), [], "after a pass");
    });
  }

  it("has no violation that axe finds while a run is under way", async () => {
    lesson = await LessonPage.open(opened(), { draft: solution });
    // A grader that does not come keeps the run waiting.
    await lesson.page.route(/\.wasm$/, () => {});
    await lesson.page.reload();
    await lesson.run();
    await lesson.expectVerdict("Running…");
    assert.deepEqual(await findViolations(lesson.page), []);
    await lesson.page.getByRole("button", { name: "Stop" }).click();
    await lesson.results.getByText("You stopped the run.").waitFor();
    assert.deepEqual(await findViolations(lesson.page), [], "once it is stopped");
  });

  it("Tab indents in the editor, and leaves it after Ctrl+M, which the page says", async () => {
    lesson = await LessonPage.open(opened(), { draft: solution });
    await lesson.focusEditor();
    await lesson.page.keyboard.press("Tab");
    await lesson.page.locator(".monaco-editor.focused").waitFor();
    await lesson.page.keyboard.press("Control+M");
    await lesson.page.getByText("Tab leaves the editor.").waitFor();
    await lesson.page.keyboard.press("Tab");
    await lesson.page.locator(".monaco-editor:not(.focused)").first().waitFor();
    assert.equal(await isInEditor(), false);
  });

  it("Escape and then Tab leaves the editor, and Shift+Tab comes back to where Tab indents", async () => {
    lesson = await LessonPage.open(opened(), { draft: solution });
    await lesson.focusEditor();
    await lesson.page.keyboard.press("Escape");
    await lesson.page.keyboard.press("Tab");
    assert.equal(await isInEditor(), false);
    await lesson.page.keyboard.press("Shift+Tab");
    assert.equal(await isInEditor(), true);
    const before = await lesson.readSaved();
    await lesson.page.keyboard.press("Tab");
    assert.equal(await isInEditor(), true);
    await lesson.page.waitForFunction(([key, text]) => !localStorage.getItem(key)?.includes(text), [
      `cosigner:v1:${CHALLENGE}:keys_manager.ts`,
      JSON.stringify(before),
    ] as const);
  });

  /** Whether the keyboard is in the editor. */
  function isInEditor(): Promise<boolean> {
    return lesson.page.evaluate(() => document.activeElement?.closest(".monaco-editor") != null);
  }

  it("the editor has a name that says what it is and how to leave it", async () => {
    lesson = await LessonPage.open(opened());
    await lesson.waitForEditor();
    const editor = lesson.page.getByRole("textbox", { name: "Code editor, keys_manager.ts. To leave it" });
    assert.equal(await editor.count(), 1);
  });

  it("the whole way from mending the code to the first failed test is done by keyboard", async () => {
    lesson = await LessonPage.open(opened(), { draft: solution });
    await lesson.waitForEditor();
    await lesson.page.getByRole("textbox", { name: "Code editor" }).focus();
    await lesson.page.keyboard.press("ControlOrMeta+A");
    await lesson.page.keyboard.press("Delete");
    await lesson.page.keyboard.insertText("export const remove_key_if_exists = () => 5;");
    await lesson.page.keyboard.press("ControlOrMeta+Enter");
    await lesson.expectVerdict("Not yet");
    await lesson.page.getByRole("button", { name: "Show the first failed test" }).press("Enter");
    const focused = await lesson.page.evaluate(() => document.activeElement?.closest(".test-failed")?.id);
    assert.match(focused ?? "", /^test-remove_key_if_exists\//);
    assert.ok(await lesson.page.locator(".test-failed .account-figure").first().isVisible());
  });

  it("a plain text box can take the editor's place, and the choice is remembered", async () => {
    lesson = await LessonPage.open(opened());
    await lesson.waitForEditor();
    await lesson.page.getByRole("checkbox", { name: "Plain text box" }).check();
    const box = lesson.page.getByRole("textbox", { name: "keys_manager.ts" });
    await box.fill(solution);
    await lesson.waitUntilSaved("RemoveKeyFailure.ThresholdViolation");
    await lesson.page.reload();
    assert.equal(await box.inputValue(), solution);
    await lesson.run();
    await lesson.expectVerdict("Passed");
    assert.equal(await lesson.page.locator(".monaco-editor").count(), 0);
  });

  it("a wide page stands still while the results are scrolled, and a new result begins with its verdict", async () => {
    lesson = await LessonPage.open(opened(), {
      draft: forgetsErrors,
      viewport: { width: 1440, height: 700 },
    });
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    await lesson.page.getByRole("button", { name: "Show the first failed test" }).click();
    const results = lesson.page.locator(".workspace-results");
    await results.evaluate((panel) => panel.scrollTo(0, panel.scrollHeight));
    assert.ok((await results.evaluate((panel) => panel.scrollTop)) > 100);
    assert.equal(await lesson.page.evaluate(() => scrollY), 0);
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    assert.equal(await results.evaluate((panel) => panel.scrollTop), 0);
  });

  it("a narrow page shows Lesson, Code or Results, with Run always in reach", async () => {
    for (const width of [320, 390]) {
      lesson = await LessonPage.open(opened(), {
        draft: solution,
        viewport: { width, height: 700 },
      });
      const { page } = lesson;
      const [text, code, results] = [page.locator("article"), page.locator(".workspace-code"), lesson.results];
      const seen = async () => Promise.all([text, code, results].map((part) => part.isVisible()));
      assert.deepEqual(await seen(), [true, false, false]);
      await page.getByRole("button", { name: "Code", exact: true }).click();
      assert.deepEqual(await seen(), [false, true, false]);
      await lesson.run();
      await lesson.expectVerdict("Passed");
      assert.deepEqual(await seen(), [false, false, true]);
      await page.getByRole("button", { name: "Lesson", exact: true }).click();
      assert.deepEqual(await seen(), [true, false, false]);
      const box = await page.getByRole("button", { name: "Run", exact: true }).boundingBox();
      assert.ok(box !== null && box.y > 600 && box.x + box.width <= width, JSON.stringify(box));
      assert.ok(
        await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
        `${width}: no sideways scrolling`,
      );
      if (width === 320) await lesson.close();
    }
  });
});

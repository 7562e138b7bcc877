import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { findViolations } from "../support/axe.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { LessonPage, type Visit } from "./lesson-page.ts";

const STORAGE_KEY = "cosigner:v1:panes";

describe("the panes of a wide page", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;
  let ofLesson: Locator;
  let ofResults: Locator;

  afterEach(() => lesson.close());

  async function open(visit: Visit = {}): Promise<void> {
    lesson = await LessonPage.open(opened(), { viewport: { width: 1440, height: 900 }, ...visit });
    ofLesson = lesson.page.getByRole("separator", { name: "Width of the lesson" });
    ofResults = lesson.page.getByRole("separator", { name: "Height of the results" });
  }

  async function boxOf(selector: string) {
    const box = await lesson.page.locator(selector).boundingBox();
    assert.ok(box !== null, `${selector} is shown`);
    return box;
  }

  const lessonWidth = async () => (await boxOf("#main")).width;
  const resultsHeight = async () => (await boxOf("#workspace-results")).height;

  /** Waits until the separator says this size, in per cent. */
  async function waitForValue(separator: Locator, value: number): Promise<void> {
    await separator.and(lesson.page.locator(`[aria-valuenow="${value}"]`)).waitFor();
  }

  const readValue = async (separator: Locator, name = "now") =>
    Number(await separator.getAttribute(`aria-value${name}`));

  async function drag(separator: Locator, by: { readonly x: number; readonly y: number }): Promise<void> {
    const box = await separator.boundingBox();
    assert.ok(box !== null);
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await lesson.page.mouse.move(x, y);
    await lesson.page.mouse.down();
    await lesson.page.mouse.move(x + by.x / 2, y + by.y / 2);
    await lesson.page.mouse.move(x + by.x, y + by.y);
    await lesson.page.mouse.up();
  }

  it("the arrow keys move a separator by five per cent, Home and End to its ends", async () => {
    await open();
    assert.equal(await readValue(ofLesson), 46);
    await ofLesson.press("ArrowRight");
    await waitForValue(ofLesson, 51);
    assert.ok(Math.abs((await lessonWidth()) - 0.51 * 1440) < 2);
    await ofLesson.press("Home");
    assert.equal(Math.round(await lessonWidth()), 320);
    await waitForValue(ofLesson, await readValue(ofLesson, "min"));
    await ofLesson.press("End");
    assert.ok(Math.abs((await boxOf("#workspace")).width - 384) < 2);
    await waitForValue(ofLesson, await readValue(ofLesson, "max"));

    const before = await readValue(ofResults);
    await ofResults.press("ArrowUp");
    await waitForValue(ofResults, before + 5);
    await ofResults.press("End");
    assert.ok(Math.abs((await boxOf(".workspace-code")).height - 192) < 2);
    await ofResults.press("Home");
    assert.ok(Math.abs((await resultsHeight()) - 88) < 2);
  });

  it("a separator is dragged, and the editor follows", async () => {
    await open();
    await lesson.waitForEditor();
    const [width, height] = [await lessonWidth(), await resultsHeight()];
    await drag(ofLesson, { x: -100, y: 0 });
    assert.ok(Math.abs((await lessonWidth()) - (width - 100)) < 3);
    await drag(ofResults, { x: 0, y: -150 });
    assert.ok(Math.abs((await resultsHeight()) - (height + 150)) < 3);
    await lesson.page.waitForFunction(() => {
      const [editor, host] = [".monaco-editor", ".code-editor-monaco"].map((selector) =>
        document.querySelector(selector)?.getBoundingClientRect(),
      );
      // Monaco takes whole pixels.
      return editor && host && Math.abs(editor.width - host.width) < 1 && Math.abs(editor.height - host.height) < 1;
    });
  });

  it("a finger drags a separator too", async () => {
    await open({ hasTouch: true });
    const width = await lessonWidth();
    const box = await ofLesson.boundingBox();
    assert.ok(box !== null);
    const session = await lesson.page.context().newCDPSession(lesson.page);
    const touch = (type: "touchStart" | "touchMove" | "touchEnd", x?: number) =>
      session.send("Input.dispatchTouchEvent", { type, touchPoints: x === undefined ? [] : [{ x, y: 400 }] });
    const x = box.x + box.width / 2;
    await touch("touchStart", x);
    await touch("touchMove", x + 60);
    await touch("touchMove", x + 120);
    await touch("touchEnd");
    assert.ok(Math.abs((await lessonWidth()) - (width + 120)) < 3);
  });

  it("sizes and what is collapsed are there again after a reload", async () => {
    await open();
    await ofLesson.press("ArrowRight");
    await ofResults.press("End");
    const height = await resultsHeight();
    await ofResults.press("Enter");
    await lesson.page.reload();
    await waitForValue(ofLesson, 51);
    await waitForValue(ofResults, 0);
    assert.equal(await lesson.results.isVisible(), false);
    await ofResults.press("Enter");
    assert.ok(Math.abs((await resultsHeight()) - height) < 3);
  });

  it("Enter or a double click collapses a pane and brings it back", async () => {
    await open();
    const text = lesson.page.locator("#main");
    const width = await lessonWidth();
    await ofLesson.press("Enter");
    assert.equal(await text.isVisible(), false);
    await waitForValue(ofLesson, 0);
    assert.ok((await boxOf("#workspace")).width > 1400);
    await ofLesson.dblclick();
    assert.equal(await lessonWidth(), width);
    await ofLesson.press("Enter");
    await ofLesson.press("ArrowRight");
    assert.equal(Math.round(await lessonWidth()), 320);
  });

  it("sizes hold from the first paint on, before the workspace has loaded", async () => {
    await open();
    await ofLesson.press("ArrowRight");
    await waitForValue(ofLesson, 51);
    await lesson.page.route(/\/workspace-(?!boot)[^/]*\.js$/, (route) => route.abort());
    await lesson.page.reload();
    assert.ok(Math.abs((await lessonWidth()) - 0.51 * 1440) < 2);
    assert.equal(await ofLesson.count(), 0, "the workspace is not there");
  });

  it("a run brings collapsed results back", async () => {
    await open();
    await ofResults.press("Enter");
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    assert.ok(await lesson.results.isVisible());
  });

  for (const kept of ["{", "7", '{"lesson":{"share":"wide"},"results":null}', '{"lesson":{"share":1e999}}']) {
    it(`takes no notice of what is no size in storage: ${kept}`, async () => {
      await open();
      await lesson.page.evaluate(([key, text]) => localStorage.setItem(key, text), [STORAGE_KEY, kept] as const);
      await lesson.page.reload();
      await waitForValue(ofLesson, 46);
      assert.deepEqual(lesson.complaints, []);
    });
  }

  it("can be resized where the browser stores nothing", async () => {
    await open();
    await lesson.page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
    });
    await lesson.page.reload();
    await ofLesson.press("ArrowRight");
    await waitForValue(ofLesson, 51);
    assert.deepEqual(lesson.complaints, []);
  });

  it("a smaller window keeps room for each pane and does not scroll; a narrow one has no separators", async () => {
    await open();
    await ofLesson.press("End");
    await ofResults.press("End");
    await lesson.page.setViewportSize({ width: 900, height: 480 });
    assert.ok((await boxOf("#workspace")).width >= 359);
    assert.ok((await lessonWidth()) >= 320);
    const foot = await boxOf("#workspace-results");
    assert.ok(foot.height >= 87 && foot.y + foot.height <= 481, JSON.stringify(foot));
    const beyond = await lesson.page.evaluate(() => {
      const { scrollHeight, scrollWidth } = document.documentElement;
      return Math.max(scrollHeight - innerHeight, scrollWidth - innerWidth);
    });
    assert.ok(beyond <= 0);
    await ofLesson.press("Enter");
    await lesson.page.setViewportSize({ width: 899, height: 480 });
    assert.equal(await ofLesson.isVisible(), false);
    assert.ok(await lesson.page.locator("#main").isVisible(), "tabs show the lesson, though beside it it is collapsed");
  });

  it("a collapsed lesson is printed", async () => {
    await open();
    await ofLesson.press("Enter");
    await lesson.page.emulateMedia({ media: "print" });
    assert.ok(await lesson.page.locator("#main").isVisible());
  });

  it(`has no violation that axe finds, open and collapsed`, async () => {
    await open();
    await lesson.waitForEditor();
    assert.deepEqual(await findViolations(lesson.page), []);
    await ofLesson.press("Enter");
    await ofResults.press("Enter");
    await waitForValue(ofResults, 0);
    assert.deepEqual(await findViolations(lesson.page), []);
    for (const separator of [ofLesson, ofResults]) {
      const box = await separator.boundingBox();
      assert.ok(box !== null && Math.min(box.width, box.height) >= 24, JSON.stringify(box));
      assert.ok(box.x >= 0 && box.y + box.height <= 900, "all of it within the window");
    }
  });
});

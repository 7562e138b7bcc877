import assert from "node:assert/strict";
import { findViolations } from "../support/axe.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { LessonPage } from "./lesson-page.ts";

describe("high contrast", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  it("once chosen, is there from the first paint of the next visit, in the editor too", async () => {
    lesson = await LessonPage.open(opened(), { colorScheme: "dark" });
    const { page } = lesson;
    await page.getByLabel("Theme").selectOption("High contrast");
    await page.locator(".monaco-editor.hc-black").first().waitFor();
    await page.addInitScript(() => {
      requestAnimationFrame(() => {
        document.documentElement.dataset["firstGround"] = getComputedStyle(document.body).backgroundColor;
      });
    });
    await page.reload();
    const ground = page.locator("html[data-first-ground]");
    await ground.waitFor();
    assert.equal(await ground.getAttribute("data-first-ground"), "rgb(0, 0, 0)");
    assert.equal(await page.getByLabel("Theme").inputValue(), "contrast");
    await page.emulateMedia({ colorScheme: "light" });
    await page.locator(".monaco-editor.hc-light").first().waitFor();
  });

  for (const [wish, media] of [
    ["asks for more contrast", { contrast: "more" }],
    ["forces its colours", { forcedColors: "active" }],
  ] as const) {
    it(`comes by itself where the system ${wish}, and axe finds no violation in a failed run`, async () => {
      lesson = await LessonPage.open(opened(), { colorScheme: "dark", ...media });
      await lesson.page.locator(".monaco-editor.hc-black").first().waitFor();
      await lesson.run();
      await lesson.expectVerdict("Not yet");
      assert.deepEqual(await findViolations(lesson.page), []);
    });
  }
});

import assert from "node:assert/strict";
import { readSolution } from "../support/graders.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { CHALLENGE, LessonPage } from "./lesson-page.ts";

const solution = readSolution(CHALLENGE);

describe("a learner's code in the browser's storage", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  it("is saved without being asked for, and the page says when", async () => {
    lesson = await LessonPage.open(opened());
    await lesson.paste(solution);
    await lesson.page.locator(".save-status", { hasText: /^saved \d\d:\d\d$/ }).waitFor();
    assert.equal(await lesson.readSaved(), solution);
  });

  it("is saved at once when the page is left right after typing", async () => {
    lesson = await LessonPage.open(opened());
    await lesson.focusEditor();
    await lesson.page.keyboard.type("// last words\n");
    await lesson.page.reload();
    assert.match((await lesson.readSaved()) ?? "", /last words/);
  });

  it("cannot be saved where the browser forbids it: the page says so, and Run still works", async () => {
    lesson = await LessonPage.open(opened());
    await lesson.page.addInitScript({
      content: `Object.defineProperty(window, "localStorage", {
        get() { throw new DOMException("forbidden", "SecurityError"); },
      });`,
    });
    await lesson.page.reload();
    await lesson.paste(solution);
    await lesson.page.getByRole("alert").getByText("does not let the page keep your code").waitFor();
    await lesson.run();
    await lesson.expectVerdict("Passed");
  });

  it("cannot be saved where the storage is full: the page says so and copies the code", async () => {
    lesson = await LessonPage.open(opened());
    await lesson.fillStorage();
    await lesson.paste(solution);
    await lesson.page.getByRole("alert").getByText("is full").waitFor();
    await lesson.page.getByRole("button", { name: "Copy my code", exact: true }).click();
    await lesson.page.getByText("Your code is copied.").waitFor();
    assert.equal(await lesson.page.evaluate(() => navigator.clipboard.readText()), solution);

    // Whoever leaves now would lose it, so the browser asks.
    const asked = lesson.page.waitForEvent("dialog");
    await lesson.page.close({ runBeforeUnload: true });
    const dialog = await asked;
    assert.equal(dialog.type(), "beforeunload");
    await dialog.accept();
  });

  it("is never silently overwritten by another tab: the learner chooses", async () => {
    lesson = await LessonPage.open(opened(), { draft: "// from the start\n" });
    const other = await LessonPage.openIn(await lesson.page.context().newPage(), opened().url);
    await other.paste("// from the other tab\n");
    await other.waitUntilSaved("from the other tab");

    const warning = lesson.page.getByRole("alert").getByText("Another tab saved other code");
    await warning.waitFor();
    await lesson.page.bringToFront();
    await lesson.paste("// from this tab\n");
    assert.match((await lesson.readSaved()) ?? "", /from the other tab/);
    await lesson.page.getByRole("button", { name: "Keep the code in this tab" }).click();
    await lesson.waitUntilSaved("from this tab");

    await other.page.getByRole("button", { name: "Take the other tab’s code" }).click();
    await other.shownCode.filter({ hasText: "from this tab" }).waitFor();
    assert.equal(await warning.count(), 0);
  });
});

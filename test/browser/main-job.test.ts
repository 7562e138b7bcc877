import assert from "node:assert/strict";
import { readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { CHALLENGE, LessonPage } from "./lesson-page.ts";

const solution = readSolution(CHALLENGE);
const forgetsErrors = removeKey("account.remove_associated_key(key); return Ok();");

describe("the main job in a browser", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  it("a learner fails, sees why, mends the code, passes, and finds it again after a reload", async () => {
    lesson = await LessonPage.open(opened());
    await lesson.paste(forgetsErrors);
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    await lesson.results.getByText("should return Err(").first().waitFor();

    await lesson.paste(solution);
    await lesson.results.getByText("Out of date").waitFor();
    await lesson.run();
    await lesson.expectVerdict("Passed: all");
    await lesson.page.locator(".toolbar-score").filter({ hasText: "18 of 18 points" }).waitFor();

    await lesson.page.reload();
    await lesson.waitForEditor();
    await lesson.shownCode.filter({ hasText: "(removed.ok)" }).waitFor();
    assert.equal(await lesson.readSaved(), solution);
    assert.deepEqual(lesson.complaints, []);
  });

  it("the starter says in one sentence that the function is not written yet", async () => {
    lesson = await LessonPage.open(opened());
    await lesson.run();
    await lesson.expectVerdict("Not yet: ");
    const cause = lesson.page.locator(".verdict-cause");
    assert.equal(await cause.textContent(), "remove_key_if_exists is not written yet.");
  });

  it("Run works before the editor has loaded", async () => {
    lesson = await LessonPage.open(opened(), { draft: solution });
    await lesson.page.route(/monaco|editor/i, () => {});
    await lesson.page.reload();
    await lesson.run();
    await lesson.expectVerdict("Passed: all");
    assert.equal(await lesson.page.getByRole("textbox", { name: "keys_manager.ts" }).inputValue(), solution);
  });

  it("Ctrl+Enter runs, also from within the editor, and leaves the code as it is", async () => {
    lesson = await LessonPage.open(opened(), { draft: solution });
    await lesson.focusEditor();
    await lesson.page.keyboard.press("ControlOrMeta+Enter");
    await lesson.expectVerdict("Passed: all");
    assert.equal(await lesson.readSaved(), solution);
  });

  it("nothing of the learner's runs when the page opens", async () => {
    lesson = await LessonPage.open(opened(), { draft: "for (;;) {}", warm: true });
    await lesson.page.addInitScript({
      content: `window.posted = [];
        const post = Worker.prototype.postMessage;
        Worker.prototype.postMessage = function (message, ...rest) {
          window.posted.push(message?.type);
          post.call(this, message, ...rest);
        };`,
    });
    const posted = async () => lesson.page.evaluate<readonly string[]>("window.posted");
    await lesson.page.reload();
    await lesson.waitForEditor();
    // The grader is warm once it has compiled its own empty file.
    // As a function: the page's policy lets no text be evaluated, as a second look would.
    await lesson.page.waitForFunction(() => (window as { posted?: string[] }).posted?.includes("compile"));
    await lesson.page.waitForLoadState("networkidle");
    assert.equal((await posted()).includes("run"), false);
    assert.match((await lesson.results.textContent()) ?? "", /Not run yet/);

    await lesson.run();
    await lesson.expectVerdict("time limit");
    assert.equal((await posted()).includes("run"), true, "the check would have noticed a run");
  });

  it("Reset puts the starter back, and can be undone, also after a reload", async () => {
    lesson = await LessonPage.open(opened(), { draft: solution });
    await lesson.waitForEditor();
    await lesson.page.getByRole("button", { name: "Reset", exact: true }).click();
    await lesson.shownCode.filter({ hasText: "TODO: remove_key_if_exists" }).waitFor();
    await lesson.waitUntilSaved("TODO");
    await lesson.page.reload();
    await lesson.page.getByRole("button", { name: "Undo reset" }).click();
    await lesson.shownCode.filter({ hasText: "(removed.ok)" }).waitFor();
    await lesson.waitUntilSaved("RemoveKeyFailure.ThresholdViolation");
    assert.equal(await lesson.readSaved(), solution);
  });

  it("progress is kept by test and shown on the course map: begun, then done, and a pass stays", async () => {
    lesson = await LessonPage.open(opened(), { draft: forgetsErrors, plain: true });
    const { page } = lesson;
    const mark = page.locator(`.course-map [data-challenge="${CHALLENGE}"]`);
    await lesson.run();
    await lesson.expectVerdict("Not yet: 9 of 19 tests pass.");
    await page.reload();
    await lesson.results.getByText("Your best run so far passed 9 of 19 tests.").waitFor();
    assert.match((await mark.textContent()) ?? "", /begun 9 of 19 tests$/);
    for (const text of [solution, forgetsErrors]) {
      await lesson.fill(text);
      await lesson.run();
      await lesson.expectVerdict(text === solution ? "Passed: all" : "Not yet");
      await page.reload();
      await mark.filter({ hasText: "done" }).waitFor({ state: "attached" });
    }
    assert.equal(await lesson.results.getByText("Your best run").count(), 0);
  });

  it("a lesson without a challenge is begun when it is opened, and read when its end was on the screen", async () => {
    lesson = await LessonPage.open(opened());
    const { page } = lesson;
    await page.getByRole("link", { name: "Cosigner" }).click();
    const mark = page.locator(".course-entry", { hasText: "One account, one key" }).locator("[data-reading]");
    await mark.filter({ hasText: "not yet" }).waitFor();
    await page.getByRole("link", { name: "One account, one key" }).click();
    await page.getByRole("heading", { level: 1, name: "One account, one key" }).waitFor();
    await page.goBack();
    await mark.filter({ hasText: "begun" }).waitFor();
    await page.goForward();
    await page.locator(".neighbours").scrollIntoViewIfNeeded();
    await page.locator('.course-map [aria-current="page"] ~ .course-progress[data-state="passed"]').waitFor({
      state: "attached",
    });
    await page.goBack();
    await mark.filter({ hasText: "read" }).waitFor();
  });
});

import assert from "node:assert/strict";
import { findViolations } from "../support/axe.ts";
import { readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { LessonPage } from "./lesson-page.ts";

const solution = readSolution("keys-manager");
/** All three functions take one of the chain's answers for another. */
const takesOneForAnother = solution.replaceAll(
  "KeysManagerError.PermissionDenied",
  "KeysManagerError.ThresholdViolation",
);
const printsAndThrows = `console.log("while loading");\n${removeKey('console.log("called"); throw new RangeError("no");')}`;

describe("the feedback of a run in a browser", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  it("has one message for all tests that fail for one reason, which opens to each of them", async () => {
    lesson = await LessonPage.open(opened(), { challenge: "keys-manager", draft: takesOneForAnother });
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    const groups = lesson.page.locator(".failed-group");
    assert.equal(await groups.count(), 1);
    const tests = await groups.locator(".test-failed").count();
    await groups.getByText(`The ${tests} tests where the signers weigh too little to manage keys fail`).waitFor();
    assert.equal(await groups.locator(".test-failed[open]").count(), 1, "the first is the example");

    // Among all tests of its function a failed one leads to where it is explained.
    await lesson.page.locator(".test-group-name").filter({ hasText: "set_threshold" }).click();
    const why = lesson.page.getByRole("button", { name: "Why it fails: answers PermissionDenied" }).last();
    await why.click();
    const id = await lesson.page.evaluate(() => document.activeElement?.closest(".test-failed[open]")?.id);
    assert.match(id ?? "", /^test-set_threshold\//);
  });

  it("says verdict, cause, place and next step once, in this order", async () => {
    lesson = await LessonPage.open(opened(), { draft: printsAndThrows });
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    const status = lesson.results.getByRole("status").first();
    assert.match(
      await status.innerText(),
      /^\s*Not yet: .*\s+remove_key_if_exists threw an exception \(RangeError: no\) at\s+keys_manager\.ts:9:\d+\s*, which undoes .*\s+\d+ more tests fail for the same reason\.\s+Show the first failed test\s*$/,
    );
    // Whatever changes in the region from now on would be said again.
    await status.evaluate((region) => {
      new MutationObserver(() => document.body.setAttribute("data-said-again", "")).observe(region, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    await lesson.results.getByRole("button", { name: "Show the first failed test" }).press("Enter");
    await lesson.page.getByRole("tab", { name: "Tests" }).focus();
    await lesson.page.keyboard.press("End");
    await lesson.page.locator(".console-output").waitFor();
    assert.equal(await lesson.page.locator("[data-said-again]").count(), 0);
  });

  it("leads from the sentence to the learner's own line, which the editor marks", async () => {
    lesson = await LessonPage.open(opened(), { draft: printsAndThrows });
    await lesson.waitForEditor();
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    await lesson.page
      .locator(".verdict-cause")
      .getByRole("button", { name: "Go to keys_manager.ts:9:" })
      .press("Enter");
    await lesson.page.locator(".monaco-editor.focused").waitFor();
    await lesson.page.locator(".line-numbers.active-line-number").filter({ hasText: "9" }).waitFor();
    await lesson.page.locator(".squiggly-error").first().waitFor();
  });

  it("lists each place that does not compile", async () => {
    const draft = `import { nothing } from "casper-types";\nimport { third } from "./errors.ts";\nvoid [nothing, third];`;
    lesson = await LessonPage.open(opened(), { draft });
    await lesson.run();
    await lesson.expectVerdict("The code does not compile");
    for (const place of ["keys_manager.ts:1:10", "keys_manager.ts:2:10"]) {
      await lesson.results.getByRole("button", { name: `Go to ${place}` }).waitFor();
    }
  });

  it("has the console beside the tests, with what came while loading apart; the tab stays across runs", async () => {
    lesson = await LessonPage.open(opened(), { draft: printsAndThrows });
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    await lesson.page.getByRole("tab", { name: "Tests" }).focus();
    await lesson.page.keyboard.press("ArrowRight");
    const panel = lesson.page.getByRole("tabpanel", { name: /^Console \d+ lines$/ });
    await panel.getByText("1 line, printed while the file was loaded").waitFor();
    assert.equal(await panel.locator("pre").first().innerText(), "while loading");
    assert.match(await panel.locator("pre").last().innerText(), /^while loading\ncalled\n/);
    assert.deepEqual(await findViolations(lesson.page), []);
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    assert.ok(await panel.isVisible());
    await lesson.page.getByRole("button", { name: "Show the first failed test" }).click();
    await lesson.page.locator(".test-failed[open]").first().waitFor();
  });
});

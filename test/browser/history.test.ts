import assert from "node:assert/strict";
import { findViolations } from "../support/axe.ts";
import { readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { CHALLENGE, DRAFT_KEY, LessonPage, type Visit } from "./lesson-page.ts";

const solution = readSolution(CHALLENGE);
const wrong = removeKey("return Ok();");

describe("earlier code", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  const button = (name: string) => lesson.page.getByRole("button", { name, exact: true });
  const dialog = (name: string) => lesson.page.getByRole("dialog", { name });

  /** Waits until the editor marks a line of the code as taken away and another as put there. */
  async function waitForDiff(): Promise<void> {
    await dialog("").locator(".line-insert").first().waitFor();
    await dialog("").locator(".line-delete").first().waitFor();
  }

  /** Leaves code in the browser that began from another starter than the page's. */
  async function openWithOldStarter(visit: Visit = {}): Promise<void> {
    lesson = await LessonPage.open(opened(), visit);
    const saved = { text: "// mine\n", savedAt: new Date().toISOString(), starter: "// the old starter\n" };
    await lesson.page.evaluate(([key, json]) => localStorage.setItem(key, json), [
      DRAFT_KEY,
      JSON.stringify(saved),
    ] as const);
    await lesson.page.reload();
    await lesson.page.locator(".starter-bar .notice").waitFor({ state: "attached" });
  }

  it("of each run is there with what came of it, is compared with the code now, and is brought back", async () => {
    lesson = await LessonPage.open(opened(), { draft: wrong });
    await lesson.waitForEditor();
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    await lesson.paste(solution);
    await lesson.run();
    await lesson.expectVerdict("Passed");
    await lesson.page.reload();
    await lesson.waitForEditor();
    await button("History").click();
    const runs = dialog("History of your code").getByRole("radio");
    await dialog("History of your code")
      .getByRole("radio", { name: /Run: all \d+ tests passed/ })
      .waitFor();
    await runs.filter({ visible: true }).last().check();
    await dialog("History of your code")
      .getByText(/^\d\d:\d\d · Run: \d+ of \d+ tests passed$/)
      .first()
      .waitFor();
    await waitForDiff();
    await button("Bring this back").click();
    await lesson.waitUntilSaved(wrong);
    await lesson.shownCode.filter({ hasText: "return Ok();" }).waitFor();
    await button("Bring back my code").click();
    await lesson.waitUntilSaved(solution);
    assert.deepEqual(lesson.complaints, []);
  });

  it("is walked through by keyboard: runs, differences one by one, and back to where it was asked for", async () => {
    lesson = await LessonPage.open(opened(), { draft: wrong });
    await lesson.waitForEditor();
    await lesson.paste(solution);
    await button("Reset").click();
    await button("History").press("Enter");
    await waitForDiff();
    await lesson.page.getByRole("textbox", { name: "The code now" }).focus();
    await lesson.page.keyboard.press("F7");
    await lesson.page.locator(".diff-review:visible").getByRole("list").waitFor();
    await lesson.page.keyboard.press("Escape");
    await lesson.page.locator(".diff-review").first().waitFor({ state: "hidden" });
    assert.ok(await dialog("History of your code").isVisible(), "only the list of differences is closed");
    await button("Close").press("Enter");
    assert.equal(await lesson.page.evaluate(() => document.activeElement?.textContent), "History");
  });

  it("is compared as plain text for who chose the plain text box", async () => {
    lesson = await LessonPage.open(opened(), { draft: wrong });
    await lesson.page.evaluate(() => localStorage.setItem("cosigner:v1:plain-editor", "true"));
    await lesson.page.reload();
    await button("Reset").click();
    await button("History").click();
    const diff = dialog("History of your code").getByRole("region", {
      name: /^Differences from “.*” to “The code now”/,
    });
    await diff.getByText("removed: − return Ok();").first().waitFor({ state: "attached" });
    assert.equal(await lesson.page.locator(".monaco-editor").count(), 0);
    await lesson.page.getByRole("combobox", { name: "Compare it with" }).selectOption("Nothing: show the code alone");
    await dialog("History of your code")
      .getByRole("region", { name: /^Code: / })
      .waitFor();
  });

  it("gives way where the storage is full, so that the code of today is saved", async () => {
    lesson = await LessonPage.open(opened(), { draft: wrong });
    await lesson.waitForEditor();
    await lesson.page.evaluate(
      ([key, text]) => {
        const versions = Array.from({ length: 8 }, (_, minute) => {
          const at = new Date(Date.UTC(2026, 0, 2, 10, minute)).toISOString();
          return { kind: "version", reason: "editing", at, text: `${minute} ${text}` };
        });
        localStorage.setItem(`${key}:history`, JSON.stringify(versions));
      },
      [DRAFT_KEY, "y".repeat(2_000)] as const,
    );
    await lesson.fillStorage();
    await lesson.paste(solution);
    await lesson.waitUntilSaved(solution);
    assert.equal(await lesson.page.getByText("is full").count(), 0);
  });

  it("of two tabs is compared before one of them is chosen", async () => {
    lesson = await LessonPage.open(opened(), { draft: "// from the start\n" });
    await lesson.waitForEditor();
    const other = await LessonPage.openIn(await lesson.page.context().newPage(), opened().url);
    await other.paste("// from the other tab\n");
    await other.waitUntilSaved("from the other tab");
    await lesson.page.bringToFront();
    await button("Compare").click();
    await waitForDiff();
    await dialog("Two tabs, two versions").getByRole("button", { name: "Take the other tab’s code" }).click();
    await lesson.shownCode.filter({ hasText: "from the other tab" }).waitFor();
    await button("History").click();
    await dialog("History of your code").getByRole("radio", { name: "Not chosen of two tabs" }).waitFor();
  });

  it("stays when the starter has changed: both are shown, and the learner chooses", async () => {
    await openWithOldStarter();
    await lesson.page.getByText("The starter of this challenge has changed since you began.").waitFor();
    await button("Show what changed").click();
    await waitForDiff();
    const starterDialog = dialog("The starter has changed");
    await starterDialog.getByText("The starter when you began").waitFor();
    assert.equal(await lesson.readSaved(), "// mine\n");
    await starterDialog.getByRole("button", { name: "Take the new starter" }).click();
    await lesson.shownCode.filter({ hasText: "casper-contract" }).waitFor();
    await button("Bring back my code").click();
    await lesson.shownCode.filter({ hasText: "mine" }).waitFor();
    await lesson.page.reload();
    await lesson.waitForEditor();
    assert.equal(await lesson.page.getByText("The starter of this challenge has changed").count(), 0);
  });

  it(`has no violation that axe finds and fits the window`, async () => {
    for (const width of [1440, 320]) {
      await openWithOldStarter({ viewport: { width, height: 800 } });
      if (width === 320) await button("Code").click();
      await button("Show what changed").click();
      await waitForDiff();
      assert.deepEqual(await findViolations(lesson.page), [], "two comparisons");
      await dialog("The starter has changed").getByRole("button", { name: "Keep my code" }).click();
      await button("Reset").click();
      await button("History").click();
      await waitForDiff();
      assert.deepEqual(await findViolations(lesson.page), [], "the history");
      const fits = await dialog("").evaluate((element) => element.scrollWidth <= innerWidth);
      assert.ok(fits, `${width}: no sideways scrolling`);
      if (width === 1440) await lesson.close();
    }
  });
});

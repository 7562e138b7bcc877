import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { findViolations } from "../support/axe.ts";
import { readChallengeFile, readSolution } from "../support/graders.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { LessonPage } from "./lesson-page.ts";

const solution = readSolution("keys-manager");
/** Adds a missing key with weight 1, whatever weight is asked for. */
const addsWithWeight1 = solution.replace("add_associated_key(key, weight)", "add_associated_key(key, 1)");
/** Adds a missing key and then throws, which undoes the deploy. */
const throwsAfterAdding = solution.replace(
  "return add_key(key, weight);",
  '{ add_key(key, weight); throw new Error("no"); }',
);

const FIRST_CALL = "host call 1 of 2: update_associated_key(e5, 2) answered MissingKey";
const SECOND_CALL = "host call 2 of 2: add_associated_key(e5, 1) answered Ok";

describe("the steps of a failed test in a browser", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  /** Runs the code and opens the first test that fails. @returns that test */
  async function fail(draft: string, options: Parameters<typeof LessonPage.open>[1] = {}): Promise<Locator> {
    lesson = await LessonPage.open(opened(), { challenge: "keys-manager", draft, plain: true, ...options });
    if ((options.viewport?.width ?? 1440) < 900) {
      await lesson.page.getByRole("button", { name: "Code", exact: true }).click();
    }
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    await lesson.page.getByRole("button", { name: "Show the first failed test" }).click();
    return lesson.page.locator(".test-failed[open]").first();
  }

  /** The weights that the picture of the chosen step shows, by key. */
  async function shownWeights(test: Locator): Promise<readonly string[]> {
    const rows = test.locator(".deploy-steps .account-table tbody:first-of-type tr");
    return rows.evaluateAll((all) =>
      all.map((row) =>
        [row.querySelector("code"), row.querySelector(".account-number")]
          .map((cell) => cell?.textContent?.trim())
          .join(" "),
      ),
    );
  }

  it("are walked by keyboard: the account follows, and each step is said", async () => {
    const test = await fail(addsWithWeight1);
    const { keyboard } = lesson.page;
    const said = test.locator(".deploy-steps [role=status]");
    const current = test.locator(".deploy-steps [aria-current=step]");
    assert.equal(await said.innerText(), "", "nothing is said before a step is taken");
    assert.deepEqual(await shownWeights(test), ["a1 1"]);

    const slider = test.getByRole("slider", { name: "Step of the deploy" });
    await slider.focus();
    await keyboard.press("ArrowRight");
    await said.filter({ hasText: FIRST_CALL }).waitFor({ state: "attached" });
    assert.equal(await slider.getAttribute("aria-valuetext"), "After host call 1 of 2");
    assert.deepEqual(await shownWeights(test), ["a1 1"]);
    assert.match(await current.innerText(), /update_associated_key\(e5, 2\) answered MissingKey\s+◂ shown/);

    await keyboard.press("End");
    await said.filter({ hasText: SECOND_CALL }).waitFor({ state: "attached" });
    assert.deepEqual(await shownWeights(test), ["a1 1", "e5 1"]);
    await test.locator(".deploy-steps .account-row-changed").filter({ hasText: "added" }).waitFor();

    await keyboard.press("ArrowLeft");
    await said.filter({ hasText: FIRST_CALL }).waitFor({ state: "attached" });
    await keyboard.press("Home");
    await said.filter({ hasText: "Before the deploy, signed by a1" }).waitFor({ state: "attached" });
    assert.deepEqual(await shownWeights(test), ["a1 1"]);
    assert.equal(await current.count(), 0);
  });

  it("are walked by Previous and Next, which keep the keyboard at either end, and by a host call itself", async () => {
    const test = await fail(addsWithWeight1);
    const next = test.getByRole("button", { name: "Next step" });
    await next.press("Enter");
    await next.press("Enter");
    await next.press("Enter");
    assert.deepEqual(await shownWeights(test), ["a1 1", "e5 1"]);
    assert.equal(await next.getAttribute("aria-disabled"), "true");
    assert.ok(await next.evaluate((button) => button === document.activeElement));
    await test.getByRole("button", { name: "update_associated_key(e5, 2) answered MissingKey" }).click();
    assert.deepEqual(await shownWeights(test), ["a1 1"]);
    await test.getByRole("button", { name: "Previous step" }).click();
    await test.locator(".deploy-steps figcaption").filter({ hasText: "Before the deploy, signed by a1" }).waitFor();
  });

  it("stand above what should be beside what is, with the difference in words", async () => {
    const test = await fail(addsWithWeight1);
    assert.deepEqual(await test.locator(".outcome figcaption").allInnerTexts(), [
      "After, as it should be",
      "After, as your code left it",
    ]);
    const wrong = test.locator(".outcome-table .scenario-call-wrong");
    assert.deepEqual(await wrong.locator("th, td").allInnerTexts(), ["e5", "2", "1, should be 2"]);
  });

  it("end with the undone account where the code threw", async () => {
    const test = await fail(throwsAfterAdding);
    await test.getByRole("slider", { name: "Step of the deploy" }).press("End");
    assert.deepEqual(await shownWeights(test), ["a1 1", "e5 –"]);
    const current = test.locator(".deploy-steps [aria-current=step]");
    assert.match(await current.innerText(), /the chain undid all of it/);
  });

  it("are not offered where the chain refused the deploy", async () => {
    const draft = readChallengeFile("recover-account", "mutants/signs-with-the-new-key.ts");
    const test = await fail(draft, { challenge: "recover-account" });
    await test.getByText("Your code asked nothing of the chain.").waitFor();
    assert.equal(await test.getByRole("slider").count(), 0);
    assert.equal(await test.locator(".deploy-steps .account-figure").count(), 1);
  });

  for (const width of [1440, 390]) {
    it(`have no violation that axe finds: ${width} pixels wide`, async () => {
      const test = await fail(addsWithWeight1, { viewport: { width, height: 900 } });
      assert.deepEqual(await findViolations(lesson.page), [], "before the deploy");
      await test.getByRole("slider", { name: "Step of the deploy" }).press("End");
      await test.locator(".deploy-steps [aria-current=step]").waitFor();
      assert.deepEqual(await findViolations(lesson.page), [], "at the last host call");
      assert.ok(await lesson.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    });
  }
});

import assert from "node:assert/strict";
import { catalogue } from "../../challenges/catalogue.ts";
import { readChallengeFile, readSolution } from "../support/graders.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { LessonPage } from "./lesson-page.ts";

/** How far the page as a whole has been scrolled, which beside a workspace it never is. */
const pageScroll = () => document.documentElement.scrollTop + document.body.scrollTop;

describe("every challenge of the course in its lesson's page", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  for (const { id } of catalogue.values()) {
    it(`${id}: the starter is not done, the solution passes`, async () => {
      lesson = await LessonPage.open(opened(), { challenge: id, plain: true });
      await lesson.run();
      await lesson.expectVerdict("Not yet:");
      await lesson.fill(readSolution(id));
      await lesson.run();
      await lesson.expectVerdict("Passed");
      assert.deepEqual(lesson.complaints, []);
    });
  }

  it("says of a plan what should hold afterwards and what does, under the account that it left", async () => {
    const draft = readChallengeFile("design-policy", "mutants/forgets-deployment.ts");
    lesson = await LessonPage.open(opened(), { challenge: "design-policy", draft, plain: true });
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    await lesson.results.getByText("You leave deployment at 1").waitFor();
    await lesson.page.getByRole("button", { name: "Show the first failed test" }).click();
    const failed = lesson.page.locator(".test-failed").first();
    await failed.getByText("it may deploy, but should not").waitFor();
    assert.deepEqual(await failed.locator(".scenario-calls th[scope=col]").allInnerTexts(), [
      "Call",
      "Should hold afterwards",
      "Holds",
    ]);
    assert.equal(await failed.locator(".account-figure").count(), 2, "before and after, and none that would be right");
  });

  it("keeps header and Run in their places, however far lesson and results are scrolled", async () => {
    const draft = readChallengeFile("design-policy", "mutants/forgets-deployment.ts");
    lesson = await LessonPage.open(opened(), {
      challenge: "design-policy",
      draft,
      viewport: { width: 1440, height: 900 },
    });
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    await lesson.page.getByRole("button", { name: "Show the first failed test" }).click();
    await lesson.page.locator(".prose :last-child").last().scrollIntoViewIfNeeded();
    assert.equal(await lesson.page.evaluate(pageScroll), 0);
    const beyond = await lesson.page.evaluate(() => document.documentElement.scrollHeight - innerHeight);
    assert.ok(beyond <= 0, `the page is ${beyond} pixels higher than its window`);
  });
});

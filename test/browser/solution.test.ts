import assert from "node:assert/strict";
import { findViolations } from "../support/axe.ts";
import { readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { CHALLENGE, LessonPage } from "./lesson-page.ts";

const solution = readSolution(CHALLENGE);

describe("the solution", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  const dialog = () => lesson.page.getByRole("dialog", { name: "The solution" });
  const inDialog = (name: string) => dialog().getByRole("button", { name, exact: true });
  const ask = async () => {
    const button = lesson.page.getByRole("button", { name: "Show the solution", exact: true });
    if (!(await button.isVisible())) await lesson.page.getByText("Hints and solution").click();
    await button.click();
  };

  it("is asked about before an honest attempt, is fetched only then, and can be tried again when that fails", async () => {
    lesson = await LessonPage.open(opened(), { draft: "// mine\n" });
    await lesson.waitForEditor();
    const asked: string[] = [];
    lesson.page.on("request", (request) => asked.push(request.url()));
    await ask();
    await dialog().getByText("You have not run three versions of your own yet.").waitFor();
    assert.deepEqual(await findViolations(lesson.page), []);
    await inDialog("Keep trying").click();
    await dialog().waitFor({ state: "detached" });
    await ask();
    assert.deepEqual(
      asked.filter((url) => url.includes("solution-remove")),
      [],
    );
    await lesson.page.route("**/solution-remove-*.json", (route) => route.abort());
    await inDialog("See it all the same").click();
    await dialog().getByText("could not be loaded").waitFor();
    await lesson.page.unroute("**/solution-remove-*.json");
    await inDialog("Try again").click();
    await dialog().getByRole("heading", { name: "Why it is written so" }).waitFor();
    assert.equal(asked.filter((url) => url.includes("solution-remove")).length, 2);
  });

  it("stands beside the learner's code with its explanation, and takes its place only when told to", async () => {
    lesson = await LessonPage.open(opened(), { draft: "// mine\n" });
    await lesson.waitForEditor();
    await ask();
    await inDialog("See it all the same").click();
    await dialog().locator(".line-insert").first().waitFor();
    assert.match((await dialog().locator(".solution-why").textContent()) ?? "", /\w{4}/);
    assert.deepEqual(await findViolations(lesson.page), []);
    await inDialog("Put it in my editor").click();
    await lesson.waitUntilSaved(solution);
    assert.equal(await lesson.verdict.count(), 0, "nothing runs by itself");
    await lesson.run();
    await lesson.expectVerdict("Passed");
    await lesson.page.getByRole("button", { name: "Bring back my code", exact: true }).click();
    await lesson.shownCode.filter({ hasText: "mine" }).waitFor();
    assert.deepEqual(lesson.complaints, []);
  });

  it("is shown at once after three versions that were run", async () => {
    lesson = await LessonPage.open(opened(), {
      draft: removeKey("return Ok();"),
      viewport: { width: 1440, height: 1000 },
    });
    await lesson.waitForEditor();
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    for (const number of [1, 2]) {
      await lesson.paste(removeKey(`console.log(${number}); return Ok();`));
      await lesson.run();
      await lesson.page.locator(".results-outdated").waitFor({ state: "detached" });
      await lesson.expectVerdict("Not yet");
    }
    await ask();
    await dialog().getByRole("heading", { name: "Why it is written so" }).waitFor();
  });
});

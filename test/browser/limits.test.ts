import assert from "node:assert/strict";
import { readSolution } from "../support/graders.ts";
import { BODY_LINE, removeKey } from "../support/learner-code.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { CHALLENGE, LessonPage } from "./lesson-page.ts";

const solution = readSolution(CHALLENGE);

describe("code that cannot be graded, in a browser", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  async function openAndRun(draft: string, plain = true): Promise<void> {
    lesson = await LessonPage.open(opened(), { draft, plain });
    await lesson.run();
  }

  async function mendAndPass(): Promise<void> {
    await lesson.fill(solution);
    await lesson.run();
    await lesson.expectVerdict("Passed: all");
  }

  it("an endless loop ends with a clear message, and the next run works", async () => {
    await openAndRun(removeKey("for (;;) {}"));
    await lesson.expectVerdict("Your code was stopped at the time limit of 2 s");
    assert.match((await lesson.verdict.textContent()) ?? "", /loop that does not end/);
    await mendAndPass();
  });

  for (const [name, body] of [
    ["a join over 2^28 items", 'return new Array(2 ** 28).join("x") as never;'],
    ["a search through 2^53 - 1 items", "return Array.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1) as never;"],
  ] as const) {
    it(`${name} ends too, the page says that the sandbox was replaced, and the next run works`, async () => {
      await openAndRun(removeKey(body));
      await lesson.expectVerdict("Your code was stopped at the time limit of 2 s");
      await lesson.results.getByText("It was ended and replaced").waitFor();
      await mendAndPass();
      assert.equal(await lesson.results.getByText("It was ended and replaced").count(), 0);
    });
  }

  it("Stop ends a run at once, and the next run works", async () => {
    await openAndRun(removeKey("for (;;) {}"));
    // At once: a person has two seconds for it, a busy machine may take them all to be sure of the button.
    await lesson.page.getByRole("button", { name: "Stop" }).dispatchEvent("click");
    await lesson.results.getByText("You stopped the run. Nothing was graded.").waitFor();
    assert.equal(await lesson.verdict.count(), 0);
    await mendAndPass();
  });

  it("a compile error is shown alone, with its place; pressing that puts the cursor there", async () => {
    await openAndRun(removeKey("return Ok(;"), false);
    await lesson.expectVerdict("The code does not compile");
    assert.equal(await lesson.results.locator(".test-group").count(), 0, "no test is shown");
    const headline = lesson.results.locator("p").first();
    assert.match((await headline.textContent()) ?? "", /The code does not compile/);
    await lesson.waitForEditor();
    await lesson.results.getByRole("button", { name: `Go to keys_manager.ts:${BODY_LINE}:` }).press("Enter");
    await lesson.page.locator(".monaco-editor.focused").waitFor();
    await lesson.page
      .locator(".line-numbers.active-line-number")
      .filter({ hasText: String(BODY_LINE) })
      .waitFor();
    await lesson.page.locator(".squiggly-error").first().waitFor();
  });

  it("an exception that the code throws leads to its line", async () => {
    await openAndRun(removeKey('throw new RangeError("no such key");'), false);
    await lesson.expectVerdict("Not yet: ");
    await lesson.waitForEditor();
    await lesson.results
      .getByRole("button", { name: `Go to keys_manager.ts:${BODY_LINE}:` })
      .first()
      .click();
    await lesson.page
      .locator(".line-numbers.active-line-number")
      .filter({ hasText: String(BODY_LINE) })
      .waitFor();
  });

  it("a grader that cannot be loaded is said to be no fault of the code, and works once it can be", async () => {
    lesson = await LessonPage.open(opened(), { draft: solution, plain: true });
    await lesson.page.route(/\.wasm$/, (route) => route.abort());
    await lesson.page.reload();
    await lesson.run();
    await lesson.results
      .getByText(/not your code/)
      .first()
      .waitFor();
    await lesson.page.unroute(/\.wasm$/);
    await lesson.run();
    await lesson.expectVerdict("Passed: all");
  });
});

import assert from "node:assert/strict";
import { removeKey } from "../support/learner-code.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { LessonPage } from "./lesson-page.ts";

const MARKUP = '<img src="x" onerror="document.title = 1"><b class="injected">bold</b>';

describe("what a learner's code says, on the page", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  it("stays text: in console output, in messages and in the answers of a scenario", async () => {
    const text = JSON.stringify(MARKUP);
    lesson = await LessonPage.open(opened(), {
      draft: removeKey(`console.log(${text}); throw new Error(${text});`),
    });
    const title = await lesson.page.title();
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    await lesson.page.evaluate(() => {
      for (const details of document.querySelectorAll<HTMLDetailsElement>(".results-last details")) details.open = true;
    });
    await lesson.results.locator(".scenario-calls").filter({ hasText: '<b class="injected">' }).first().waitFor();
    await lesson.page.getByRole("tab", { name: "Console" }).click();
    await lesson.results.locator(".console-output pre").filter({ hasText: MARKUP }).waitFor();
    assert.equal(await lesson.page.locator(".injected").count(), 0);
    assert.equal(await lesson.page.locator('img[src="x"]').count(), 0);
    assert.equal(await lesson.page.title(), title);
  });

  it("stays text in a compile error", async () => {
    lesson = await LessonPage.open(opened(), { draft: `import ${JSON.stringify(MARKUP)};` });
    await lesson.run();
    await lesson.verdict.filter({ hasText: "<b class" }).waitFor();
    assert.equal(await lesson.page.locator(".injected").count(), 0);
  });

  it("asks for nothing over the network", async () => {
    lesson = await LessonPage.open(opened(), {
      draft: removeKey(
        'const ask = globalThis as Record<string, unknown>; return [typeof ask["fetch"], typeof ask["XMLHttpRequest"]].join() as never;',
      ),
    });
    await lesson.run();
    await lesson.expectVerdict("Not yet");
    // What the page itself loads last, once it is idle, is none of the code's.
    await lesson.page.waitForFunction(() =>
      performance.getEntriesByType("resource").some(({ name }) => name.includes("/keep-offline")),
    );
    const asked: string[] = [];
    lesson.page.on("request", (request) => asked.push(request.url()));
    await lesson.run();
    await lesson.results.getByText('the text "undefined,undefined"').first().waitFor();
    assert.deepEqual(asked, []);
  });
});

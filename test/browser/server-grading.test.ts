import assert from "node:assert/strict";
import type { Browser } from "playwright-core";
import type { RunningServer } from "../../site/server/serve.ts";
import { launchChromium } from "../support/chromium.ts";
import { startClassroomServer } from "../support/classroom-server.ts";
import { readSolution } from "../support/graders.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { CHALLENGE, LessonPage } from "./lesson-page.ts";
import { joinByForm, startByForm } from "./workshop-forms.ts";

describe("where only the server grades", function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  let server: RunningServer;
  let browser: Browser;

  before(async () => {
    folder = await makeFolder();
    server = await startClassroomServer({ data: folder.path, serverGrading: true });
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    await server.close();
    await folder.remove();
  });

  it("a reader in no classroom is told so, keeps the code, and is offered no solution", async () => {
    const lesson = await LessonPage.open({ browser, url: server.url }, { plain: true });
    await lesson.run();
    await lesson.results.getByText("Only a classroom’s server grades here").waitFor();
    await lesson.page.getByText("Hints").click();
    assert.equal(await lesson.page.getByRole("button", { name: /solution/i }).count(), 0);
    await lesson.close();
  });

  it("a learner in a classroom gets the grade, and no file that grades", async () => {
    const teacher = await (await browser.newContext()).newPage();
    const code = await startByForm(teacher, server.url, "Friday");
    const learner = await (await browser.newContext({ serviceWorkers: "block" })).newPage();
    const asked: string[] = [];
    learner.on("request", (request) => asked.push(request.url()));
    await joinByForm(learner, server.url, code, "Grace");
    const lesson = await LessonPage.openIn(learner, server.url, CHALLENGE);
    await lesson.write(readSolution(CHALLENGE));
    await lesson.run();
    await lesson.expectVerdict("Passed: all 19 tests pass.");
    assert.deepEqual(
      asked.filter((url) => /run-worker|solution-|esbuild/.test(url)),
      [],
    );
  });
});

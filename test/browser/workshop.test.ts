import assert from "node:assert/strict";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { RunningServer } from "../../site/server/serve.ts";
import { findViolations } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { startClassroomServer } from "../support/classroom-server.ts";
import { readChallengeFile, readSolution } from "../support/graders.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { LessonPage } from "./lesson-page.ts";

const CHALLENGE = "remove-key-if-exists";

describe("a workshop, from the first click of the teacher to the last", function () {
  this.timeout(90_000);
  let folder: TemporaryFolder;
  let server: RunningServer;
  let browsers: readonly Browser[];

  before(async () => {
    folder = await makeFolder();
    server = await startClassroomServer({ data: folder.path });
    browsers = [await launchChromium(), await launchChromium()];
  });
  after(async () => {
    await Promise.all(browsers.map((browser) => browser.close()));
    await server.close();
    await folder.remove();
  });

  /** A context in the teacher's browser, or in the learner's. */
  async function open(index: 0 | 1): Promise<BrowserContext> {
    const browser = browsers[index];
    assert.ok(browser);
    const context = await browser.newContext({ serviceWorkers: "block" });
    context.setDefaultTimeout(10_000);
    await context.addInitScript(() => {
      const key = "cosigner:v1:settings";
      if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify({ plainEditor: true }));
    });
    return context;
  }

  it("goes on through a wrong attempt, a hint, a restart of the server and a pass", async () => {
    const teacher = await (await open(0)).newPage();
    const code = await startClassroom(teacher, server.url);
    const learner = await (await open(1)).newPage();
    await join(learner, server.url, code, "Ada");
    await teacher.getByText("1 here").waitFor();

    // A wrong idea that has a name.
    const lesson = await LessonPage.openIn(learner, server.url, CHALLENGE);
    await learner.getByRole("complementary", { name: "Classroom" }).getByText("connected").waitFor();
    await lesson.fill(wrongIdea());
    await lesson.run();
    await lesson.verdict.filter({ hasText: /of 19/ }).waitFor();
    const reason = teacher.getByText(/You answer PermissionDenied for ThresholdViolation/);
    await reason.waitFor();

    await teacher.getByRole("button", { name: "Send hint to 1" }).click();
    await learner.getByText(/Hint from the teacher/).waitFor();

    await learner.getByRole("button", { name: "Raise hand" }).click();
    await teacher.getByRole("button", { name: "Lower the hand of Ada" }).click();
    await learner.getByRole("button", { name: "Raise hand" }).waitFor();

    // The laptop dies, and comes back.
    const port = Number(new URL(server.url).port);
    await server.close();
    await teacher.getByText(/connection to the server is lost/).waitFor();
    server = await startClassroomServer({ data: folder.path, port });
    await teacher.getByText("The connection is back.").waitFor({ state: "attached" });

    await lesson.fill(readSolution(CHALLENGE));
    await lesson.run();
    await learner
      .getByText(/19 of 19/)
      .first()
      .waitFor();
    await teacher.getByRole("button", { name: /^Ada, .*: passed$/ }).click();
    const dialog = teacher.getByRole("dialog");
    await dialog.getByText("Passed: all 19 tests pass.").waitFor();
    await dialog.getByLabel("What changed since the attempt before").check();
    await dialog.getByText("return Err(KeysManagerError.ThresholdViolation);").first().waitFor();
    assert.deepEqual(await findViolations(teacher), []);
    await dialog.getByRole("button", { name: "Close" }).click();

    await seeProjector(await teacher.context().newPage(), server.url);
    await closeClassroom(teacher);
    await learner.getByRole("complementary", { name: "Classroom" }).getByText("closed").waitFor();
    await lesson.run();
    await learner.getByText(/The classroom is closed: nothing more is graded here/).waitFor();
    assert.deepEqual(
      lesson.complaints.filter((text) => !/ERR_|Failed to load resource/.test(text)),
      [],
    );
  });
});

/** A submission that fails as a named misconception does. */
function wrongIdea(): string {
  return readChallengeFile(CHALLENGE, "mutants/calls-every-failure-permission-denied.ts");
}

async function startClassroom(page: Page, url: string): Promise<string> {
  await page.goto(`${url}/`);
  await page.getByRole("link", { name: "start a classroom" }).click();
  await page.getByLabel("Title").fill("Thursday");
  assert.deepEqual(await findViolations(page), []);
  await page.getByRole("button", { name: "Start the classroom" }).click();
  await page.getByRole("button", { name: /I have kept it/ }).click();
  const code = page.locator(".join-code");
  await code.waitFor();
  assert.deepEqual(await findViolations(page), []);
  return code.innerText();
}

async function join(page: Page, url: string, code: string, name: string): Promise<void> {
  await page.goto(`${url}/`);
  await page.getByRole("link", { name: "join with a code" }).click();
  await page.getByLabel("Code of the classroom").fill(code);
  await page.getByLabel("Your name").fill(name);
  assert.deepEqual(await findViolations(page), []);
  await page.getByRole("button", { name: "Join", exact: true }).click();
  await page.getByText(/This is your resume code/).waitFor();
  await page
    .getByRole("link", { name: "Start working" })
    .or(page.getByRole("button", { name: "Start working" }))
    .click();
  await page.getByRole("heading", { name: "Thursday" }).waitFor();
  assert.deepEqual(await findViolations(page), []);
}

/** What stands on the wall names nobody. */
async function seeProjector(page: Page, url: string): Promise<void> {
  await page.goto(`${url}/projector/`);
  await page.getByText("1 of 1").first().waitFor();
  assert.doesNotMatch(await page.content(), /\bAda\b/);
  assert.deepEqual(await findViolations(page), []);
  await page.close();
}

async function closeClassroom(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Close classroom …" }).click();
  await page.getByRole("button", { name: "Close the classroom …" }).click();
  await page.getByRole("button", { name: "Yes, close it" }).click();
  await page.getByText(/^Closed .*: nobody can join/).waitFor({ state: "attached" });
}

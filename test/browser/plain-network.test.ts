import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer } from "node:net";
import type { Browser, Page } from "playwright-core";
import type { RunningServer } from "../../site/server/serve.ts";
import { launchChromium } from "../support/chromium.ts";
import { startClassroomServer } from "../support/classroom-server.ts";
import { readSolution } from "../support/graders.ts";
import { makeFolder, type TemporaryFolder } from "../support/temporary-folder.ts";
import { CHALLENGE, LessonPage } from "./lesson-page.ts";
import { joinByForm, startByForm } from "./workshop-forms.ts";

const NAME = "class.test";

describe("a classroom on a network without HTTPS", function () {
  this.timeout(60_000);
  let folder: TemporaryFolder;
  let server: RunningServer;
  let browser: Browser;
  let url: string;

  before(async () => {
    folder = await makeFolder();
    const port = await findFreePort();
    url = `http://${NAME}:${port}`;
    server = await startClassroomServer({ data: folder.path, port, publicUrl: new URL(url) });
    browser = await launchChromium({ ownName: NAME });
  });
  after(async () => {
    await browser.close();
    await server.close();
    await folder.remove();
  });

  const open = async (): Promise<Page> => {
    const context = await browser.newContext();
    context.setDefaultTimeout(10_000);
    return context.newPage();
  };

  it("is started, joined and worked in, though browsers give such a site less than others", async () => {
    const teacher = await open();
    const code = await startByForm(teacher, url, "Friday");
    assert.match(await teacher.locator(".join-facts a").innerText(), new RegExp(`^${url}/join/#`));
    const learner = await open();
    await joinByForm(learner, url, code, "Ada");
    assert.equal(await learner.evaluate(() => isSecureContext), false);
    const lesson = await LessonPage.openIn(learner, url, CHALLENGE);
    await lesson.usePlainText();
    await lesson.fill(readSolution(CHALLENGE));
    await lesson.run();
    await lesson.expectVerdict("Passed: all 19 tests pass.");
    await teacher.getByRole("button", { name: /^Ada, .*: passed$/ }).waitFor();
    // That it cannot keep others out of its windows is the price of having no certificate.
    assert.deepEqual(
      lesson.complaints.filter((text) => !text.startsWith("The Cross-Origin-Opener-Policy header has been ignored")),
      [],
    );
  });

  it("is joined and worked in where the network is slow, and says meanwhile what is going on", async () => {
    const teacher = await open();
    const code = await startByForm(teacher, url, "Sunday");
    const learner = await open();
    await joinByForm(learner, url, code, "Linus");
    const lesson = await LessonPage.openIn(learner, url, CHALLENGE);
    await lesson.usePlainText();
    await lesson.fill(readSolution(CHALLENGE));
    const network = await learner.context().newCDPSession(learner);
    const slow = { offline: false, latency: 600, downloadThroughput: 20_000, uploadThroughput: 10_000 };
    await network.send("Network.emulateNetworkConditions", slow);
    await lesson.run();
    await lesson.expectVerdict("Running…");
    await lesson.expectVerdict("Passed: all 19 tests pass.");
    await teacher.getByRole("button", { name: /^Linus, .*: passed$/ }).waitFor();
  });

  it("keeps what is run without connection, and grades it in the browser meanwhile", async () => {
    const teacher = await open();
    const code = await startByForm(teacher, url, "Saturday");
    const learner = await open();
    await joinByForm(learner, url, code, "Grace");
    // The last thing that grading here needs.
    const loaded = learner.waitForResponse(/esbuild-\w+\.wasm/);
    const lesson = await LessonPage.openIn(learner, url, CHALLENGE);
    await lesson.usePlainText();
    await lesson.fill(readSolution(CHALLENGE));
    await (await loaded).finished();
    await learner.context().setOffline(true);
    await lesson.run();
    await lesson.expectVerdict("Passed: all 19 tests pass.");
    await learner.getByText("1 attempt waits here").waitFor();
    await learner.context().setOffline(false);
    await teacher.getByRole("button", { name: /^Grace, .*: passed$/ }).waitFor();
    await learner.getByText("1 attempt waits here").waitFor({ state: "detached" });
  });
});

/** A port that nobody has: the server's address is to be known before it listens. */
async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  assert.ok(typeof address === "object" && address !== null);
  server.close();
  await once(server, "close");
  return address.port;
}

import assert from "node:assert/strict";
import type { Browser, BrowserContext, Page } from "playwright-core";
import type { Classwork } from "../../../site/classwork/classwork.ts";
import { findViolations } from "../../support/axe.ts";
import { launchChromium } from "../../support/chromium.ts";
import { ClassSite } from "./class-site.ts";

describe("a learner's pages of a classroom", () => {
  let browser: Browser;
  let site: ClassSite;
  let context: BrowserContext;
  let page: Page;
  const complaints: string[] = [];

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    site = await ClassSite.open();
    context = await browser.newContext({ baseURL: site.url, locale: "en-GB" });
    // As in a room's own network, where pages come over plain HTTP.
    await context.addInitScript(() => {
      Object.defineProperty(navigator, "clipboard", { value: undefined });
      Object.defineProperty(crypto, "subtle", { value: undefined });
      Object.defineProperty(crypto, "randomUUID", { value: undefined });
    });
    page = await context.newPage();
    page.setDefaultTimeout(5000);
    complaints.length = 0;
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      if (/Content Security Policy/.test(message.text())) complaints.push(message.text());
    });
  });
  afterEach(async () => {
    await context.close();
    await site.close();
    assert.deepEqual(complaints, []);
  });

  async function join(): Promise<void> {
    await page.goto("join/#KQ7-TNV");
    await page.getByLabel("Your name").fill("Ada");
    await page.getByRole("button", { name: "Join", exact: true }).click();
    await page.getByRole("heading", { name: "You are in “Keys on Tuesday”" }).waitFor();
  }

  /** Runs code as the workspace does, and gives what it comes to. */
  const run = (code: string) =>
    page.evaluate(async (text) => {
      const { classwork } = globalThis as unknown as { classwork: Classwork };
      const submission = { name: "a.ts", files: { "a.ts": text } };
      const { signal } = new AbortController();
      const end = await classwork.run(submission, "remove-key-if-exists", null, () => {}, signal);
      return end.kind === "notice" ? end.sentence : end.grade.outcome;
    }, code);

  const bar = () => page.locator(".seat-bar");

  it("let them in with the code of the link, and say plainly what is wrong before", async () => {
    await page.goto("join/#OLDKEY");
    const name = page.getByLabel("Your name");
    await name.waitFor();
    // Another link, pasted into the same tab.
    await Promise.all([page.waitForEvent("load"), page.goto("join/#KQ7TNX")]);
    await name.waitFor();
    assert.equal(await page.getByLabel("Code of the classroom").inputValue(), "KQ7TNX");
    assert.ok(await name.evaluate((field) => field === document.activeElement));
    await name.press("Enter");
    await page.getByText("Enter a name").waitFor();
    assert.deepEqual(await findViolations(page), []);
    await name.fill("A\u202eda");
    await name.press("Enter");
    await page.getByText("No classroom has this code.").waitFor();
    await page.getByLabel("Code of the classroom").fill("kq7-tnv");
    await name.press("Enter");
    await page.getByText("This name cannot be taken.").waitFor();
    await name.fill("Ada");
    await name.press("Enter");
    await page.locator(".resume-code-text", { hasText: "7KQM-T4XN" }).waitFor();
    assert.deepEqual(await findViolations(page), []);
    const copy = page.getByRole("button", { name: "Copy" });
    const copied = page.evaluate(
      () => new Promise((resolve) => document.addEventListener("copy", () => resolve(String(getSelection())))),
    );
    await copy.click();
    assert.equal(await copied, "7KQM-T4XN");
    await page.getByText("Copied.").waitFor();
    await page.evaluate(() => {
      document.execCommand = () => false;
    });
    await copy.click();
    await page.getByText("copy it by hand").waitFor();
  });

  it("bring them back on another device with their own code, and say where there is no classroom", async () => {
    await page.goto("join/");
    const field = page.getByLabel("Your resume code");
    await field.fill("XXXX-XXXX");
    await field.press("Enter");
    await page.getByText("Nobody has this resume code.").waitFor();
    await field.fill("7KQM-T4XN");
    await field.press("Enter");
    await page.getByText("The teacher sees you as Ada.").waitFor();
    site.classroom.cutOff();
    await page.goto("join/?again");
    await page.getByText("served without a classroom server").waitFor();
  });

  it("show the plan, their own state, the class, messages as they come, and their attempts with code", async () => {
    await join();
    await page.goto("lessons/remove-key-if-exists/");
    assert.equal(await run("return 1;"), "failed");
    await page.goto("class/");
    const lines = page.locator(".class-plan-line");
    await lines.first().waitFor();
    assert.deepEqual(
      (await lines.allInnerTexts()).map((text) => text.split("\n").filter((line) => line.trim())),
      [
        ["1", "One account, one key", "to read"],
        ["8", "Add or update a key", "passed", "17 of 24 in the class passed"],
        ["7", "Remove a key if it exists", "3 of 9 tests pass · best 30 of 90 points", "4 of 24 in the class passed"],
      ],
    );
    await page.getByText("1 more lesson is not open yet.").waitFor();
    const [title, list] = await Promise.all([
      page.getByRole("heading", { name: "What there is to do" }).boundingBox(),
      page.locator(".class-plan").boundingBox(),
    ]);
    // The one below the other, each as wide as the page allows.
    assert.ok(title && list && list.y >= title.y + title.height && list.x === title.x);
    await page.getByText(/Ends at \d\d:\d\d, in 25 min\./).waitFor();
    site.classroom.write("Look at\n<b>line 3</b>");
    await page.getByText("<b>line 3</b>").waitFor();
    assert.deepEqual(await findViolations(page), []);
    await page.waitForFunction(() => localStorage.getItem("cosigner:v1:read:ada") === "1");
    await page.getByLabel("Challenge").selectOption("remove-key-if-exists");
    await page.getByRole("button", { name: /^Show the code of/ }).click();
    await page.getByRole("dialog").getByText("return 1;").waitFor();
    assert.deepEqual(await findViolations(page), []);
  });

  it("show on every page how the classroom stands: a message that can be put away, the hand, the time", async () => {
    await page.goto("lessons/remove-key-if-exists/");
    assert.equal(await bar().count(), 0);
    await join();
    await page.goto("lessons/remove-key-if-exists/");
    await bar().getByText("connected", { exact: true }).waitFor();
    await bar().getByText("25 min left").waitFor();
    site.classroom.hint("Count the weights.", "add-or-update-key");
    await bar().getByText("Hint from the teacher", { exact: true }).waitFor();
    const lesson = await bar().getByRole("link", { name: "Go to its challenge" }).getAttribute("href");
    assert.equal(new URL(lesson ?? "", site.url).pathname, "/lessons/add-or-update-key/");
    site.classroom.write("First");
    site.classroom.write("Second");
    await bar().getByText("Second").waitFor();
    assert.deepEqual(await findViolations(page), []);
    await bar().getByRole("button", { name: "Put away" }).click();
    await bar().getByRole("button", { name: "Raise hand" }).click();
    await bar()
      .getByRole("button", { name: /^Lower hand/ })
      .waitFor();
    await page.waitForFunction(() => document.querySelector(".seat-note") === null);
    await page.reload();
    await bar()
      .getByRole("button", { name: /^Lower hand/ })
      .waitFor();
    assert.equal(await page.locator(".seat-note").count(), 0);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  it("keep what is run without a connection, and send it once and in order, also after a reload", async () => {
    await join();
    await page.goto("lessons/remove-key-if-exists/");
    await bar().getByText("connected", { exact: true }).waitFor();
    site.classroom.cutOff();
    await bar().getByText("no connection").waitFor();
    assert.match(await run("one"), /is kept here, and sent and graded when the connection is back/);
    assert.match(await run("two"), /is kept here/);
    await bar().getByText("2 attempts wait here").waitFor();
    await page.reload();
    await bar().getByText("2 attempts wait here").waitFor();
    site.classroom.bringBack();
    await bar().getByText("connected", { exact: true }).waitFor();
    await page.waitForFunction(() => localStorage.getItem("cosigner:v1:outbox:ada") === null);
    assert.deepEqual(
      site.classroom.stored.map(({ files }) => files["a.ts"]),
      ["one", "two"],
    );
  });

  it("sign in again by themselves, and once the teacher has removed them, say so and let them go", async () => {
    await join();
    await page.goto("lessons/remove-key-if-exists/");
    await bar().getByText("connected", { exact: true }).waitFor();
    site.classroom.signOut();
    assert.equal(await run("one"), "failed");
    await bar().getByText("connected", { exact: true }).waitFor();
    site.classroom.seat.resumeCode = "another";
    site.classroom.signOut();
    await bar().getByText("The classroom does not know you any more").waitFor();
    await page.goto("class/");
    await page.getByText("The classroom does not know you any more").waitFor();
    // Neither a code that brings nobody back, nor what waits for an answer that does not come.
    assert.doesNotMatch(await page.locator("main").innerText(), /7KQM|Asking|Erase me/);
    await page.getByRole("button", { name: "Leave the classroom" }).click();
    await page.getByText("This browser takes part in no classroom.").waitFor();
    assert.equal(await page.evaluate(() => localStorage.getItem("cosigner:v1:seat")), null);
  });

  it("leave in every tab at once, and no other tab signs in again", async () => {
    await join();
    const other = await context.newPage();
    await other.goto("lessons/remove-key-if-exists/");
    await other.locator(".seat-bar").getByText("connected", { exact: true }).waitFor();
    await page.goto("class/");
    // The server's answer comes last, after all that the other tab does of itself.
    await page.route("**/api/learner/session", async (route) => {
      const response = await route.fetch();
      await other
        .getByText("You left the classroom in another tab.")
        .waitFor({ timeout: 2000 })
        .catch(() => undefined);
      await route.fulfill({ response });
    });
    await page.getByRole("button", { name: "Leave on this device" }).click();
    await page.getByText("You have left the classroom in this browser.").waitFor();
    assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
    assert.equal(site.classroom.isSignedIn, false);
    assert.equal(await page.evaluate(() => localStorage.getItem("cosigner:v1:seat")), null);
  });

  it("hear at once when the teacher allows more, or less", async () => {
    await join();
    await page.goto("lessons/remove-key-if-exists/");
    await bar().getByText("connected", { exact: true }).waitFor();
    const told = page.evaluate(
      () =>
        new Promise((resolve) => {
          const { classwork } = globalThis as unknown as { classwork: Classwork };
          const stop = classwork.subscribe(() => {
            stop();
            resolve(classwork.hints);
          });
          Object.assign(globalThis, { listens: true });
        }),
    );
    await page.waitForFunction(() => "listens" in globalThis);
    const { settings } = site.classroom.view;
    site.classroom.change({ settings: { ...settings, hints: !settings.hints } });
    assert.equal(await told, !settings.hints);
  });

  it("send nothing in the name of somebody else who has joined in the same browser", async () => {
    await join();
    await page.evaluate(() => {
      const seat = JSON.parse(localStorage.getItem("cosigner:v1:seat") ?? "{}");
      const bob = { ...seat, learnerId: "bob", name: "Bob", resumeCode: "XXXX-XXXX" };
      localStorage.setItem("cosigner:v1:seat", JSON.stringify(bob));
      const attempt = { key: "k".repeat(24), challenge: "remove-key-if-exists", files: { "a.ts": "of Bob" } };
      localStorage.setItem("cosigner:v1:outbox:bob", JSON.stringify([attempt]));
    });
    await page.goto("lessons/remove-key-if-exists/");
    await bar().getByText("The classroom does not know you any more").waitFor();
    assert.match(await run("one"), /does not know you any more/);
    assert.deepEqual(site.classroom.stored, []);
  });

  it("neither leave nor erase in the name of somebody else who has joined in another tab", async () => {
    await join();
    await page.goto("class/");
    await page.getByRole("button", { name: "Erase me" }).waitFor();
    const other = await context.newPage();
    await other.goto("lessons/remove-key-if-exists/");
    await other.evaluate(() => {
      const seat = JSON.parse(localStorage.getItem("cosigner:v1:seat") ?? "{}");
      localStorage.setItem("cosigner:v1:seat", JSON.stringify({ ...seat, learnerId: "bob", name: "Bob" }));
    });
    await page.getByText("You left the classroom in another tab.").waitFor();
    assert.equal(await page.getByRole("button", { name: /Erase me|Leave on this device|Copy/ }).count(), 0);
  });

  it("erase them for good once they say so twice", async () => {
    await join();
    await page.evaluate(() => localStorage.setItem("cosigner:v1:class:ada:a-challenge:a.ts", "{}"));
    await page.goto("class/");
    await page.getByRole("button", { name: "Erase me" }).click();
    await page.getByRole("button", { name: "No, keep everything" }).press("Enter");
    assert.equal(site.classroom.isErased, false);
    await page.getByRole("button", { name: "Erase me" }).click();
    await page.getByRole("button", { name: "Yes, erase me for good" }).click();
    await page.getByText("You are erased from the classroom").waitFor();
    assert.ok(site.classroom.isErased);
    assert.equal(await page.evaluate(() => localStorage.length), 0);
  });
});

import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import * as v from "valibot";
import type { Attempt } from "../../site/wire/attempts.ts";
import type { BoardChange } from "../../site/wire/board.ts";
import { newClassroomSchema } from "../../site/wire/requests.ts";
import { findViolations } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { gradeText, readChallengeFile } from "../support/graders.ts";
import { MINUTE, makeCell, makeClassroom, makeLearner } from "./cells.ts";
import { TeacherSite } from "./teacher-site.ts";

const REMOVE = "remove-key-if-exists";
const ADD = "add-or-update-key";
const now = Date.now();
const reason = {
  id: "misconception:swaps-denied-and-violation",
  message: "PermissionDenied is mapped to ThresholdViolation.",
  function: "remove_key_if_exists",
};
const failing = { attempts: 2, outcome: "failed", passedTests: 4, tests: 6, reason } as const;
const classroom = makeClassroom();

const whole: BoardChange = {
  version: 1,
  now,
  whole: true,
  classroom: { ...classroom, settings: { ...classroom.settings, endsAt: now + 38.5 * MINUTE } },
  learners: [
    makeLearner("ada", "Ada Lovelace", { handAt: now - 3 * MINUTE }),
    makeLearner("grace", "<b>Grace</b>"),
    makeLearner("rtl", "\u202eevE"),
    makeLearner("n0", "Learner 000"),
  ],
  cells: [
    makeCell("ada", REMOVE, { activeAt: now, reasonAt: now - 4 * MINUTE, ...failing }),
    makeCell("grace", REMOVE, { activeAt: now, reasonAt: now - 2 * MINUTE, ...failing, idleAttempts: 6 }),
    makeCell("rtl", REMOVE, { activeAt: now, attempts: 1, outcome: "passed", passedAt: now }),
    makeCell("rtl", ADD, { activeAt: now, attempts: 1, waiting: 1 }),
    makeCell("n0", REMOVE, { activeAt: now - 6.5 * MINUTE }),
  ],
  erased: [],
};

/** The same with two hundred learners. */
const crowd: BoardChange = {
  ...whole,
  learners: [
    ...whole.learners,
    ...Array.from({ length: 196 }, (_, index) =>
      makeLearner(`n${index + 1}`, `Learner ${`${index + 1}`.padStart(3, "0")}`),
    ),
  ],
};

const attempts: readonly Attempt[] = ["second", "first"].map((id, index) => ({
  id,
  challenge: REMOVE,
  submittedAt: now - (index + 2) * MINUTE,
  late: false,
  gradedAt: now,
  outcome: "failed",
  passedTests: 4,
  tests: 6,
  score: 4,
  maxScore: 6,
}));

const cellOf = (page: Page, name: string) => page.getByRole("button", { name: `${name}, Remove a key:` });
const namesIn = (page: Page) => page.locator("tbody .learner-name").allTextContents();

describe("The board in a browser", () => {
  let browser: Browser;
  let site: TeacherSite;
  let page: Page;
  const complaints: string[] = [];
  before(async () => {
    const file = "mutants/swaps-denied-and-violation.ts";
    const code = readChallengeFile(REMOVE, file);
    const [started, grade] = await Promise.all([launchChromium(), gradeText(REMOVE, code)]);
    browser = started;
    site = await TeacherSite.start({
      "GET server": { startKeyNeeded: true, serverGrading: false, addresses: ["http://192.168.1.20:4173"] },
      "GET teacher/board": whole,
      "GET teacher/hints": { text: "Read the table of answers once more." },
      "POST teacher/hints": { learners: 2, text: "Read the table of answers once more." },
      "GET teacher/learners/ada/attempts": attempts,
      "GET teacher/attempts/second": { ...attempts[0], files: { "keys_manager.ts": `${code}// once more\n` } },
      "GET teacher/attempts/first": { ...attempts[1], files: { "keys_manager.ts": code } },
      "GET teacher/attempts/second/grade": grade,
      "POST teacher/learners/ada/lower-hand": 204,
      "POST classrooms": { classroom, teacherKey: "SECRET-KEY-1234" },
    });
  });
  after(async () => {
    site.close();
    await browser.close();
  });
  beforeEach(async () => {
    site.requests.length = 0;
    page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    page.setDefaultTimeout(5_000);
    page.on("pageerror", (error) => complaints.push(String(error)));
    page.on("console", (message) => {
      // That a connection was cut is said so too.
      if (message.type() === "error" && !message.text().includes("Failed to load")) complaints.push(message.text());
    });
  });
  afterEach(async () => {
    await page.close();
    assert.deepEqual(complaints.splice(0), []);
  });

  const open = async (path = "board/") => {
    await page.goto(site.url + path);
    await page.locator("h1").waitFor();
  };

  /** Waits until the page is connected, for what is pushed to arrive. */
  const openLive = async () => {
    await open();
    await site.whenConnected();
  };

  it("shows how to join, who is where, and names as nothing but text", async () => {
    await open();
    await page.getByText("192.168.1.20:4173").first().waitFor();
    assert.match(await page.locator(".board-head").innerText(), /KQ7-TNV[\s\S]*192\.168\.1\.20:4173\/join\/#KQ7TNV/);
    assert.match(await page.locator(".board-head").innerText(), /4 here[\s\S]*38 min left/);
    assert.match((await cellOf(page, "Ada Lovelace").getAttribute("aria-label")) ?? "", /failing, 4\/6/);
    assert.equal(await cellOf(page, "<b>Grace</b>").innerText(), "stuck 6×");
    assert.equal(await cellOf(page, "Learner 000").innerText(), "idle 6 min");
    assert.equal(await page.locator("tbody b").count(), 0);
    assert.deepEqual(await findViolations(page), []);
  });

  it("draws only the rows that a change is about", async () => {
    site.answers["GET teacher/board"] = crowd;
    await openLive();
    site.answers["GET teacher/board"] = whole;
    assert.equal(await page.locator("tbody tr").count(), 200);
    await page.evaluate(() => {
      const seen = new Set<string>();
      Object.assign(window, { seen });
      const watch = { subtree: true, childList: true, attributes: true, characterData: true };
      const body = document.querySelector("tbody");
      if (body === null) return;
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          seen.add(element?.closest("tr")?.dataset["row"] ?? "the table");
        }
      }).observe(body, watch);
    });
    const cell = makeCell("n7", ADD, { activeAt: now, attempts: 1, outcome: "passed", passedAt: now });
    site.push({ version: 2, now, whole: false, learners: [], cells: [cell], erased: [] });
    await page.getByRole("button", { name: "Learner 007, Add or update a key: passed" }).waitFor();
    assert.deepEqual(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen]), ["n7"]);
  });

  it("goes on after the connection was lost, and says both", async () => {
    await openLive();
    site.cut();
    await page.getByText("The connection to the server is lost.").waitFor();
    await page.getByText("The connection is back.").waitFor({ state: "attached" });
    const learners = [makeLearner("n9", "Learner 009", { handAt: now })];
    site.push({ version: 2, now, whole: false, learners, cells: [], erased: [] });
    await page.getByText("Learner 009 raises a hand").waitFor({ state: "attached" });
    assert.equal(await page.getByText("The connection to the server is lost.").count(), 0);
    assert.deepEqual(await page.locator(".hands .learner-name").allTextContents(), ["Ada Lovelace", "Learner 009"]);
    const answered = page.waitForResponse(/lower-hand$/);
    await page.getByRole("button", { name: "Lower the hand of Ada" }).click();
    await answered;
    assert.deepEqual(
      site.requests.map(({ what }) => what),
      ["POST teacher/learners/ada/lower-hand"],
    );
  });

  it("is sorted, filtered and walked through by keyboard alone", async () => {
    await open();
    await page.getByRole("button", { name: "Stuck", exact: true }).focus();
    await page.keyboard.press("Enter");
    assert.equal(await page.getByRole("columnheader", { name: "Stuck" }).getAttribute("aria-sort"), "descending");
    assert.deepEqual((await namesIn(page)).slice(0, 2), ["Learner 000", "<b>Grace</b>"]);
    await page.getByLabel("Find a name").focus();
    await page.keyboard.type("lovelace");
    await page.getByText("1 of 4 learners").first().waitFor();
    assert.deepEqual(await namesIn(page), ["Ada Lovelace"]);
    await page.keyboard.press("ControlOrMeta+a");
    await page.keyboard.press("Delete");
    await page.getByLabel("Show", { exact: true }).selectOption("failing");
    assert.deepEqual(await namesIn(page), ["Ada Lovelace"]);
    // Sort buttons, then one stop for all cells.
    await page.getByRole("button", { name: "Passed", exact: true }).focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "Ada Lovelace: Remove a key" }).waitFor();
    await page.keyboard.press("Escape");
    const focused = () => page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
    assert.match(await focused(), /^Ada Lovelace, Remove a key/);
  });

  it("shows a reason's hint before it is sent, and afterwards that it was", async () => {
    await open();
    const group = page.locator(".stuck-item");
    await group.getByText("Hint", { exact: true }).click();
    await group.getByText("Read the table of answers once more.").waitFor();
    const text = await group.innerText();
    assert.match(
      text,
      /2 of 4 PermissionDenied is mapped to ThresholdViolation\.[\s\S]*Remove a key · for up to 4 min/,
    );
    await group.getByRole("button", { name: "Send hint to 2" }).click();
    await group.getByText(/^Sent to 2 at \d\d:\d\d$/).waitFor();
    assert.deepEqual(site.requests, [{ what: "POST teacher/hints", body: { challenge: REMOVE, reasonId: reason.id } }]);
    await page.reload();
    await group.getByText(/^Sent to 2 at/).waitFor();
    assert.equal(await group.getByRole("button", { name: "Send again to 2" }).count(), 1);
  });

  it("opens a cell: the attempts, what was changed, and the failures as the learner sees them", async () => {
    await open();
    await cellOf(page, "Ada Lovelace").click();
    const dialog = page.getByRole("dialog");
    await dialog.locator(".verdict-headline").waitFor();
    await dialog.locator(".scenario").first().waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    const steps = await dialog.locator(".deploy-steps-parts").first().boundingBox();
    const room = await dialog.boundingBox();
    assert.ok(steps && room && steps.x + steps.width <= room.x + room.width);
    await page.setViewportSize({ width: 1440, height: 900 });
    assert.equal(await dialog.getByRole("radio", { name: /4 of 6 tests/ }).count(), 2);
    await dialog.getByRole("radio", { name: "What changed since the attempt before" }).check();
    assert.match(await dialog.locator("ins").innerText(), /added\W+\+ \/\/ once more/);
    assert.deepEqual(await findViolations(page), []);
  });

  it("asks for the title before a classroom is erased", async () => {
    await open();
    await page.getByRole("button", { name: "Close classroom …" }).click();
    const button = page.getByRole("button", { name: "Erase the classroom for good" });
    assert.equal(await button.isDisabled(), true);
    await page.getByLabel("To confirm, type the title").fill("Multi-sig workshop");
    assert.equal(await button.isDisabled(), false);
  });

  it("shows a projector neither names nor code", async () => {
    await open("projector/");
    await page.getByRole("button", { name: "Show who is where" }).click();
    assert.equal(await page.locator("tbody tr").count(), 4);
    assert.match(await page.locator(".projector-progress").innerText(), /Remove a key\s+1 of 4 passed · 3 at work/);
    const html = await page.content();
    for (const name of ["Ada", "Grace", "evE", "Learner 000"]) assert.equal(html.includes(name), false, name);
    assert.deepEqual(await findViolations(page), []);
  });

  it("has a sheet to print", async () => {
    await open("sheet/");
    assert.match(await page.locator(".sheet").innerText(), /192\.168\.1\.20:4173\/join\/[\s\S]*KQ7-TNV/);
    assert.deepEqual(await findViolations(page), []);
  });

  it("starts a classroom with the key of the link, in the order that the keyboard gave, and shows the teacher's key once", async () => {
    await open("teach/#start=START-KEY");
    assert.equal(new URL(page.url()).hash, "");
    assert.equal(await page.getByLabel("Start key").inputValue(), "START-KEY");
    await page.getByLabel("Title").fill("Monday");
    await page.getByRole("button", { name: "Move 9 · Setting thresholds up" }).press("Enter");
    await page.keyboard.press("Enter");
    assert.deepEqual(await findViolations(page), []);
    await page.getByLabel("End", { exact: true }).fill("2020-01-31T17:00");
    await page.getByRole("button", { name: "Start the classroom" }).click();
    await page.getByText("The end has passed already").waitFor();
    await page.getByLabel("End", { exact: true }).fill("");
    await page.getByRole("button", { name: "Start the classroom" }).click();
    await page.getByText("SECRET-KEY-1234").waitFor();
    const { settings, startKey } = v.parse(newClassroomSchema, site.requests[0]?.body);
    assert.deepEqual([settings.title, startKey], ["Monday", "START-KEY"]);
    assert.deepEqual(
      settings.plan.map(({ lesson, open: isOpen }) => `${lesson} ${isOpen}`),
      ["read false", "threshold true", "remove true", "add true"],
    );
    await page.getByRole("button", { name: "I have kept it" }).click();
    await page.getByRole("heading", { name: "Multi-sig workshop" }).waitFor();
    assert.equal((await page.content()).includes("SECRET-KEY"), false);
  });

  it("asks who is signed out for the teacher's key", async () => {
    site.answers["GET teacher/board"] = 401;
    await open();
    site.answers["GET teacher/board"] = whole;
    site.answers["POST teacher/session"] = classroom;
    await page.getByLabel("Teacher's key").fill(" SECRET-KEY-1234 ");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByRole("heading", { name: "Multi-sig workshop" }).waitFor();
    assert.deepEqual(site.requests[0]?.body, { teacherKey: "SECRET-KEY-1234" });
  });
});

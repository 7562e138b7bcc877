import assert from "node:assert/strict";
import type { Browser, Page } from "playwright-core";
import type { BoardChange } from "../../site/wire/board.ts";
import { findViolations } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { makeCell, makeClassroom, makeLearner } from "./cells.ts";
import { TeacherSite } from "./teacher-site.ts";

const REMOVE = "remove-key-if-exists";
const now = Date.now();
const reason = {
  id: "misconception:swaps-denied-and-violation",
  message: "PermissionDenied is mapped to ThresholdViolation.",
  function: "remove_key_if_exists",
};
const failing = { activeAt: now, attempts: 2, outcome: "failed", passedTests: 4, tests: 6, reason } as const;
const whole: BoardChange = {
  version: 1,
  now,
  whole: true,
  classroom: makeClassroom(),
  learners: [makeLearner("ada", "Ada Lovelace"), makeLearner("grace", "Grace")],
  cells: [makeCell("ada", REMOVE, failing), makeCell("grace", REMOVE, failing)],
  erased: [],
};

describe("What a teacher does on the board", () => {
  let browser: Browser;
  let site: TeacherSite;
  let page: Page;
  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  beforeEach(async () => {
    site = await TeacherSite.start({
      "GET server": { startKeyNeeded: false, serverGrading: false, addresses: [] },
      "GET teacher/board": whole,
      "GET teacher/hints": { text: "Read the table of answers once more." },
      "POST teacher/messages": 204,
      "DELETE teacher/learners/ada": 204,
    });
    page = await browser.newPage();
    page.setDefaultTimeout(5_000);
  });
  afterEach(async () => {
    await page.close();
    site.close();
  });

  const open = async () => {
    await page.goto(`${site.url}board/`);
    await page.locator("h1").waitFor();
  };

  it("sends what the teacher writes to just those for whom no hint is prepared, to each once", async () => {
    site.answers["GET teacher/hints"] = { text: null };
    await open();
    await page.getByRole("button", { name: "Write to these 2 …" }).click();
    const dialog = page.getByRole("dialog", { name: "Message to 2 learners" });
    await dialog.getByLabel("Text").fill("Read on from line 3");
    assert.deepEqual(await findViolations(page), []);
    await dialog.getByRole("button", { name: "Send to 2" }).click();
    await dialog.getByText(/^Sent at/).waitFor();
    assert.deepEqual(
      site.requests,
      ["ada", "grace"].map((to) => ({ what: "POST teacher/messages", body: { text: "Read on from line 3", to } })),
    );
  });

  it("keeps the keyboard in reach where a learner is removed, and where the teacher thinks better of it", async () => {
    await open();
    await site.whenConnected();
    await page.getByRole("button", { name: /^Ada Lovelace: rename/ }).click();
    const button = page.getByRole("button", { name: "Remove for good …" });
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await button.click();
    await page.getByRole("button", { name: "Cancel" }).press("Enter");
    await button.waitFor();
    assert.equal(await focused(), "Remove for good …");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "Yes, erase all of it" }).press("Enter");
    site.push({ version: 2, now, whole: false, learners: [], cells: [], erased: ["ada"] });
    await page.locator(".learner-name", { hasText: "Ada" }).waitFor({ state: "detached" });
    await page.getByRole("dialog").waitFor({ state: "detached" });
    assert.equal(await focused(), "Learners");
  });

  it("has the keyboard at the next hand once one is lowered, and after the last at the learners", async () => {
    const hands = [makeLearner("ada", "Ada Lovelace", { handAt: 1 }), makeLearner("grace", "Grace", { handAt: 2 })];
    site.answers["GET teacher/board"] = { ...whole, learners: hands };
    for (const { id } of hands) site.answers[`POST teacher/learners/${id}/lower-hand`] = 204;
    await open();
    await site.whenConnected();
    const focused = () => page.evaluate(() => document.activeElement?.ariaLabel ?? document.activeElement?.textContent);
    for (const [index, next] of ["Lower the hand of Grace", "Learners"].entries()) {
      const { id, name } = hands[index] ?? makeLearner("", "");
      const button = page.getByRole("button", { name: `Lower the hand of ${name}` });
      await button.press("Enter");
      site.push({ version: 2 + index, now, whole: false, learners: [makeLearner(id, name)], cells: [], erased: [] });
      await button.waitFor({ state: "detached" });
      assert.equal(await focused(), next);
    }
  });

  it("keeps all hands in view where one cannot be lowered, and says why", async () => {
    const hands = [makeLearner("ada", "Ada Lovelace", { handAt: 1 }), makeLearner("grace", "Grace", { handAt: 2 })];
    site.answers["GET teacher/board"] = { ...whole, learners: hands };
    await open();
    await page.getByRole("button", { name: "Lower the hand of Ada" }).click();
    await page.getByText("That is not there any more.").waitFor();
    assert.equal(await page.getByRole("button", { name: /^Lower the hand of/ }).count(), 2);
  });

  it("offers nothing once it is closed that a closed classroom does not take", async () => {
    site.answers["GET teacher/board"] = { ...whole, classroom: { ...makeClassroom(), closedAt: now } };
    await open();
    await page.getByText("PermissionDenied is mapped to ThresholdViolation.").waitFor();
    assert.equal(await page.getByRole("button", { name: "Send hint" }).count(), 0);
    await page.getByRole("button", { name: "Sign out or erase …" }).waitFor();
    await page.goto(`${site.url}sheet/`);
    await page.getByText(/^Closed .*: nobody can join/).waitFor();
    assert.equal(await page.getByRole("button", { name: "Print" }).count(), 0);
  });

  it("shows that somebody is not here, however long the name", async () => {
    const learners = [makeLearner("long", "A".repeat(40), { here: false })];
    site.answers["GET teacher/board"] = { ...whole, learners, cells: [] };
    await open();
    const [away, cell] = await Promise.all([".row-away", "tbody th"].map((it) => page.locator(it).boundingBox()));
    assert.ok(away && cell && away.x + away.width <= cell.x + cell.width);
  });
});

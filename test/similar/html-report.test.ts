import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import type { Browser } from "playwright-core";
import { printLikenessHtml } from "../../runner/similar/html-report.ts";
import type { Likeness } from "../../runner/similar/likeness.ts";
import { printLikenessText } from "../../runner/similar/text-report.ts";
import { findViolations } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";
import { compareAll, handWritten } from "./corpus.ts";
import { disguises } from "./disguises.ts";

const attack = `</span></code><script>alert(1)</script><img src=x onerror=alert(1)>"'& \u001b[2J \u202etxt.exe`;

const problemName = handWritten.get("problem-name.ts") ?? "";
const rules = handWritten.get("rules.ts") ?? "";

function hashText(text: string): string {
  return createHash("sha256").update(text).digest("base64");
}

/** Two pairs, one with hostile names and code; one submission that is left out, one with too little of its own. */
function compareClass(): Promise<Likeness> {
  const hostile = `// ${attack}\nconst note = ${JSON.stringify(attack)};\n${problemName}`;
  return compareAll([
    { name: `ada${attack}`, files: { "keys_manager.ts": hostile } },
    { name: "bob", files: { [`b${attack}.ts`]: hostile, "keys_manager.ts": "export {};" } },
    { name: "cyd/keys_manager.ts", files: { "keys_manager.ts": rules } },
    { name: "dan/keys_manager.ts", files: { "keys_manager.ts": disguises["in all these ways"]?.(rules) ?? "" } },
    { name: `eve${attack}`, files: { "keys_manager.ts": `${attack}` } },
    { name: `fay${attack}`, files: { "keys_manager.ts": "export {};" } },
  ]);
}

describe("the page of likeness", () => {
  let browser: Browser;
  let likeness: Likeness;
  let page: string;

  before(async () => {
    [browser, likeness] = await Promise.all([launchChromium(), compareClass()]);
    page = printLikenessHtml(likeness, hashText);
  });

  after(() => browser.close());

  /** Opens the page as a file of its own would be; its own policy holds. */
  async function open() {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const tab = await context.newPage();
    const complaints: string[] = [];
    tab.on("console", (message) => complaints.push(message.text()));
    tab.on("request", (request) => complaints.push(request.url()));
    await tab.setContent(page);
    return { tab, complaints, close: () => context.close() };
  }

  it("has no violation of accessibility, in light and dark, with every pair open", async () => {
    const { tab, close } = await open();
    const closed = tab.locator("details:not([open]) > summary");
    while ((await closed.count()) > 0) await closed.first().press("Enter");
    assert.deepEqual(await findViolations(tab), []);
    await close();
  });

  it("lets its style through its own policy, and asks for nothing", async () => {
    const { tab, complaints, close } = await open();
    const border = await tab
      .locator(".shared")
      .first()
      .evaluate((line) => getComputedStyle(line).borderLeftStyle);
    assert.equal(border, "solid");
    assert.deepEqual(complaints, []);
    assert.match(page, /content="default-src 'none'; style-src 'sha256-[A-Za-z0-9+/]{43}='; /);
    await close();
  });

  it("shows hostile names and code as text", async () => {
    const { tab, close } = await open();
    assert.equal(await tab.locator("script, img").count(), 0);
    assert.ok((await tab.locator("pre").first().innerText()).includes("<script>alert(1)</script>"));
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    assert.doesNotMatch(page, /[\u001b\u202e]/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    assert.doesNotMatch(printLikenessText(likeness), /[\u001b\u202e]/);
    await close();
  });

  it("leads by keyboard from the list to a pair, and from a stretch to the other side", async () => {
    const { tab, close } = await open();
    await tab.getByRole("link", { name: /cyd.* and dan/ }).press("Enter");
    assert.ok(await tab.locator("details:has(#pair-2)[open]").isVisible());
    const mark = tab.locator("#pair-2-left-1");
    const target = await mark.getAttribute("href");
    assert.equal(target, "#pair-2-right-1");
    assert.ok(await tab.locator(target ?? "").isVisible());
    await close();
  });

  it("fits into every width, side by side where there is room", async () => {
    const { tab, close } = await open();
    for (const width of [1440, 768, 390, 320]) {
      await tab.setViewportSize({ width, height: 900 });
      assert.ok(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `${width} px`);
      const sides = await tab.locator("details[open] .sides > div").all();
      const [left, right] = await Promise.all(sides.map((side) => side.boundingBox()));
      assert.equal(left?.y === right?.y, width > 900, `${width} px`);
    }
    await close();
  });

  it("says what likeness does not mean, and gives no verdict", () => {
    assert.match(page, /Likeness is no judgement\./);
    assert.doesNotMatch(page, /cheat|plagiari|guilt|copied/i);
  });
});

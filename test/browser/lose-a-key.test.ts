import assert from "node:assert/strict";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { h } from "preact";
import { LoseAKeyElement } from "../../site/account/lose-a-key.tsx";
import { openElement } from "../account/element-page.tsx";
import { exampleAccounts } from "../support/accounts.ts";
import { findViolations } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";

describe("the lose-a-key drill in a lesson", () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  afterEach(() => page.context().close());

  async function open(example: number, options: BrowserContextOptions = {}): Promise<void> {
    const account = exampleAccounts[example - 1];
    assert.ok(account);
    const element = h(LoseAKeyElement, { account, caption: `Example ${example}` });
    page = await openElement(await browser.newContext(options), element, options.javaScriptEnabled);
  }

  const radio = (name: RegExp) => page.getByRole("radio", { name });
  const outcome = () => page.locator(".loss-outcome").innerText();
  const announcement = () => page.getByRole("status").textContent();

  /** What stands under a heading, without its picture. */
  async function side(title: string): Promise<string> {
    const text = await page.locator(".loss-side", { hasText: title }).locator("p").allInnerTexts();
    return text.join(" ").replaceAll(/\s+/g, " ");
  }

  it("begins with the primary key lost: what the others can do, and what a1 could have done", async () => {
    await open(4);
    assert.ok(await radio(/^a1/).isChecked());
    assert.ok(await radio(/lost/).isChecked());
    assert.equal(
      await side("The others"),
      "The others Signers: b2 and c3 · weight 2 may deploy: 2 reaches 2 may not manage keys: 2 is 1 short of 3 " +
        "The others cannot remove a1: b2 and c3 signed with weight 2; managing keys needs 3, so the chain answers PermissionDenied.",
    );
    assert.match(
      await side("The lost key"),
      /without a1 the rest weighs 2; key management needs 3.*ThresholdViolation/,
    );
    assert.equal(await outcome(), "Deploys go on, but nobody can ever change the keys again.");
    assert.equal(await announcement(), "", "nothing is announced on load");
  });

  it("a stolen key gives the thief a side, and says who is first", async () => {
    await open(4);
    await radio(/stolen/).check();
    assert.match(
      await side("The thief"),
      /Signers: a1 · weight 3 may deploy: 3 reaches 2 may manage keys: 3 reaches 3/,
    );
    assert.match(await side("The thief"), /The thief can remove all other keys\./);
    assert.equal(await outcome(), "The thief is first in any case: only a1 can change the keys.");
    assert.equal(await announcement(), "a1 is stolen. The thief is first in any case: only a1 can change the keys.");

    await radio(/^b2/).check();
    assert.match(await side("The thief"), /The signers weigh 1; deployment needs 2, so the chain refuses the deploy\./);
    assert.match(await side("The others"), /Signers: a1 and c3 · weight 4 .* The others can remove b2/);
    assert.equal(await outcome(), "There is time: the others can remove b2 before it does harm.");
  });

  it("in Example 5 the helpers replace a lost a1, and race for a stolen one", async () => {
    await open(5);
    assert.equal(await outcome(), "The account survives: a new key can take the place of a1.");
    await radio(/stolen/).check();
    assert.match(await outcome(), /^It is a race: the thief can remove all other keys, the others can remove a1/);
    assert.match(await page.locator("figure").innerText(), /If any one key is lost, the others can replace it\./);
  });

  it("each side has its scale, with its own signers on it", async () => {
    await open(4);
    await radio(/stolen/).check();
    const signed = async (title: string) =>
      page.locator(".loss-side", { hasText: title }).locator(".account-block-signed").allTextContents();
    assert.deepEqual(await signed("The others"), ["b2 1", "c3 1"]);
    assert.deepEqual(await signed("The thief"), ["a1 3"]);
  });

  it("is chosen by keyboard, key and trouble each with the arrow keys", async () => {
    await open(4);
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    assert.ok(await radio(/^b2/).isChecked());
    assert.equal(await announcement(), "b2 is lost. The account survives: a new key can take the place of b2.");
    await page.keyboard.press("Tab");
    await page.keyboard.press("ArrowDown");
    assert.ok(await radio(/stolen/).isChecked());
    assert.equal(await announcement(), "b2 is stolen. There is time: the others can remove b2 before it does harm.");
  });

  it("two drills of one page do not disturb each other", async () => {
    await open(4);
    await page.evaluate(() => {
      const first = document.querySelector("lose-a-key");
      const second = document.createElement("lose-a-key");
      Object.assign(second.dataset, { ...(first instanceof HTMLElement && first.dataset) });
      first?.after(second);
    });
    assert.equal(await page.getByRole("radio", { checked: true }).count(), 4);
    await page.locator("lose-a-key").last().getByRole("radio", { name: /^b2/ }).check();
    assert.equal(await page.getByRole("radio", { checked: true }).count(), 4);
    assert.ok(await page.locator("lose-a-key").first().getByRole("radio", { name: /^a1/ }).isChecked());
  });

  for (const javaScriptEnabled of [true, false]) {
    it(`fits 320 pixels ${javaScriptEnabled ? "with" : "without"} JavaScript`, async () => {
      await open(5, { viewport: { width: 320, height: 700 }, javaScriptEnabled });
      if (javaScriptEnabled) {
        await radio(/stolen/).check();
        await page.getByText("All keys as a table").click();
        for (const label of await page.locator("label").all()) {
          const box = await label.boundingBox();
          assert.ok(box && box.height >= 40, JSON.stringify(box));
        }
      }
      assert.equal(await page.getByRole("row").count(), 5);
      const figure = page.locator("figure");
      const [box, overflow] = [await figure.boundingBox(), await page.locator("table").boundingBox()];
      assert.ok(box && overflow && box.x + box.width <= 320 && overflow.x + overflow.width <= box.x + box.width);
    });
  }

  for (const width of [1440, 390]) {
    it(`has no violation that axe finds: ${width} pixels wide`, async () => {
      await open(4, { viewport: { width, height: 900 } });
      assert.deepEqual(await findViolations(page), [], "lost");
      await radio(/stolen/).check();
      await page.getByText("All keys as a table").click();
      await page.waitForFunction(() => document.getAnimations().length === 0);
      assert.deepEqual(await findViolations(page), [], "stolen, with the table");
    });
  }

  it("prints the drill as it stands and the whole table, black on white", async () => {
    await open(5, { colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    assert.equal(await page.getByRole("table").isVisible(), true);
    const box = await page.getByRole("row").last().boundingBox();
    assert.ok(box && box.height > 20, "the last key's row is there");
    const color = await page.locator("figure").evaluate((figure) => getComputedStyle(figure).color);
    assert.equal(color, "rgb(0, 0, 0)");
  });
});

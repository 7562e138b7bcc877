import assert from "node:assert/strict";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { h } from "preact";
import type { Account, AccountHash } from "../../runner/chain/account.ts";
import { AccountElement } from "../../site/account/account-element.tsx";
import { openElement } from "../account/element-page.tsx";
import { exampleAccounts } from "../support/accounts.ts";
import { findViolations } from "../support/axe.ts";
import { launchChromium } from "../support/chromium.ts";

const hash = (byte: string): AccountHash => `account-hash-${byte.repeat(32)}`;
const [a1, b2, c3] = [hash("a1"), hash("b2"), hash("c3")];

/** As many keys as there can be, as heavy as they can be. */
const crowded: Account = {
  accountHash: hash("00"),
  actionThresholds: { deployment: 250, keyManagement: 255 },
  associatedKeys: Array.from({ length: 100 }, (_, index) => ({
    accountHash: hash(index.toString(16).padStart(2, "0")),
    weight: index === 0 ? 1 : 255,
  })),
  mainPurse: "uref-1234…",
  namedKeys: [],
};

describe("an account in a lesson, as a scale that reacts", () => {
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchChromium();
  });
  after(() => browser.close());
  afterEach(() => page.context().close());

  interface Opening extends BrowserContextOptions {
    readonly account?: Account | undefined;
    readonly signers?: readonly AccountHash[];
  }

  async function open({ account = exampleAccounts[4], signers, ...options }: Opening = {}): Promise<void> {
    assert.ok(account);
    const element = h(AccountElement, { account, caption: "Example 5", ...(signers && { signers }) });
    page = await openElement(await browser.newContext(options), element, options.javaScriptEnabled);
  }

  const key = (name: string) => page.getByRole("button", { name: new RegExp(`^${name} weight`) });
  const reach = () => page.locator(".account-reach").innerText();
  const announcement = () => page.getByRole("status").textContent();

  /** Where a key's block begins, in pixels from the left end of the scale. */
  async function startOfBlock(name: string): Promise<number> {
    const [scale, block] = await Promise.all([
      page.locator(".account-scale").boundingBox(),
      page.locator(".account-block", { hasText: name }).locator("rect").boundingBox(),
    ]);
    assert.ok(scale && block);
    return Math.round(block.x - scale.x);
  }

  it("choosing signers with the mouse slides their blocks onto the scale and says what they reach", async () => {
    await open({ reducedMotion: "reduce" });
    assert.equal(await reach(), "All keys together weigh 6. Deploying needs 2, managing keys needs 3.");
    assert.ok((await startOfBlock("b2")) > 100, "a1 lies before b2");

    await key("b2").click();
    assert.equal(await key("b2").getAttribute("aria-pressed"), "true");
    assert.ok((await startOfBlock("b2")) < 2, "b2 lies at the start");
    assert.match(await reach(), /The signers weigh 1; deployment needs 2, so the chain refuses the deploy\./);

    await key("c3").click();
    assert.match(await reach(), /Signers: b2 and c3 · weight 2/);
    assert.match(await reach(), /may deploy: 2 reaches 2/);
    assert.match(await reach(), /may not manage keys: 2 is 1 short of 3/);

    await key("d4").click();
    assert.match(await reach(), /may manage keys: 3 reaches 3/);

    for (const name of ["b2", "c3", "d4"]) await key(name).click();
    assert.match(await reach(), /Nobody signed, so the chain does not run the deploy\./);
  });

  it("the marks of the thresholds are filled when they are reached, not only coloured", async () => {
    await open({ signers: [b2, c3], reducedMotion: "reduce" });
    const fills = () =>
      page
        .locator(".account-mark path")
        .evaluateAll((paths) => paths.map((path) => getComputedStyle(path).fill === getComputedStyle(path).stroke));
    assert.deepEqual(await fills(), [true, false]);
    await key("d4").click();
    assert.deepEqual(await fills(), [true, true]);
  });

  it("everything is done by keyboard: Tab, the arrow keys, Home, End and Space", async () => {
    await open();
    const focused = () => page.evaluate(() => document.activeElement?.textContent);
    await page.keyboard.press("Tab");
    assert.equal(await focused(), "a1 weight 3 primary");
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(), "b2 weight 1");
    await page.keyboard.press("Space");
    await page.keyboard.press("End");
    assert.equal(await focused(), "d4 weight 1");
    await page.keyboard.press("Enter");
    assert.match(await reach(), /Signers: b2 and d4 · weight 2/);
    await page.keyboard.press("ArrowRight");
    assert.equal(await focused(), "a1 weight 3 primary", "after the last comes the first");
    await page.keyboard.press("ArrowLeft");
    assert.equal(await focused(), "d4 weight 1");
    await page.keyboard.press("Home");
    assert.equal(await focused(), "a1 weight 3 primary");
  });

  it("a choice is announced in one sentence, and loading is not", async () => {
    await open({ signers: [b2] });
    assert.equal(await announcement(), "");
    await key("c3").click();
    assert.equal(await announcement(), "b2 and c3 weigh 2: may deploy, may not manage keys (2 is 1 short of 3).");
    await key("b2").click();
    assert.equal(await announcement(), "The signers weigh 1; deployment needs 2, so the chain refuses the deploy.");
    await key("c3").click();
    await key("a1").click();
    assert.equal(await announcement(), "a1 weighs 3: may deploy, may manage keys.");
  });

  it("begins with the signers that the lesson names", async () => {
    await open({ signers: [b2, c3] });
    assert.deepEqual(
      await page
        .getByRole("button", { pressed: true })
        .evaluateAll((buttons) => buttons.map((button) => button.textContent)),
      ["b2 weight 1", "c3 weight 1"],
    );
    assert.match(await reach(), /may deploy: 2 reaches 2/);
  });

  for (const reducedMotion of ["no-preference", "reduce"] as const) {
    it(`a block ${reducedMotion === "reduce" ? "does not slide where people want no" : "slides with"} motion`, async () => {
      await open({ reducedMotion });
      const sliding = await key("d4").evaluate(async (button) => {
        if (button instanceof HTMLElement) button.click();
        while (button.ariaPressed !== "true") await Promise.resolve();
        return document.getAnimations().length;
      });
      assert.equal(sliding > 0, reducedMotion === "no-preference");
    });
  }

  it("the table beneath says the same", async () => {
    await open({ signers: [b2] });
    await page.getByText("The same as a table").click();
    const rows = await page.getByRole("row").allInnerTexts();
    assert.deepEqual(
      rows.map((row) => row.replaceAll(/\s+/g, " ").trim()),
      [
        "Key Weight Signs",
        `${a1} primary 3 no`,
        `${b2} 1 yes`,
        `${c3} 1 no`,
        `${hash("d4")} 1 no`,
        "deployment threshold 2",
        "key management threshold 3",
      ],
    );
  });

  for (const [what, account] of [
    ["Example 5", exampleAccounts[4]],
    ["100 keys of weight 255", crowded],
  ] as const) {
    it(`${what} fits 320 pixels, with buttons for a thumb`, async () => {
      await open({ account, viewport: { width: 320, height: 700 } });
      const first = page.getByRole("button").first();
      await first.click();
      await page.getByText("The same as a table").click();
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "no sideways scrolling");
      const box = await first.boundingBox();
      assert.ok(box && box.height >= 40 && box.width >= 40, JSON.stringify(box));
    });
  }

  it(`has no violation that axe finds`, async () => {
    await open({ viewport: { width: 390, height: 900 } });
    assert.deepEqual(await findViolations(page), [], "before a choice");
    await key("b2").click();
    await page.getByText("The same as a table").click();
    await page.waitForFunction(() => document.getAnimations().length === 0);
    assert.deepEqual(await findViolations(page), [], "with a signer and the table");
  });

  it("prints whole, black on white, with its table", async () => {
    await open({ account: crowded, colorScheme: "dark" });
    await page.emulateMedia({ media: "print" });
    assert.ok(await page.locator(".account-scale").isVisible());
    const look = await page.locator(".account-figure").evaluate((figure) => {
      const { color, backgroundColor } = getComputedStyle(figure);
      const cut = [...figure.querySelectorAll(".account-keys, .account-table-scroll")].filter(
        (part) => part.clientHeight < part.scrollHeight,
      );
      return { color, backgroundColor, cut: cut.length };
    });
    assert.deepEqual(look, { color: "rgb(0, 0, 0)", backgroundColor: "rgba(0, 0, 0, 0)", cut: 0 });
    const table = await page.getByRole("table").boundingBox();
    assert.ok(table && table.height > 1000, "all rows are there");
  });

  it("without JavaScript it is a table", async () => {
    await open({ javaScriptEnabled: false });
    assert.equal(await page.getByRole("row").count(), 7);
    assert.equal(await page.getByRole("button").count(), 0);
    assert.match(await reach(), /All keys together weigh 6/);
  });

  it("what cannot be read leaves the table as it is, and the error names the field", async () => {
    await open();
    const message = page.waitForEvent("pageerror");
    await page.evaluate(() => {
      const broken = document.createElement("casper-account");
      broken.dataset["account"] = "{}";
      broken.textContent = "the table";
      document.querySelector("article")?.append(broken);
    });
    assert.match((await message).message, /^data-account\.\S+ is missing/);
    assert.equal(await page.locator("casper-account").last().innerText(), "the table");
  });

  it("reacts still after it has been moved to another place", async () => {
    await open();
    await page.evaluate(() => {
      const element = document.querySelector("casper-account");
      if (element) document.querySelector("main")?.append(element);
    });
    assert.equal(await page.getByRole("group", { name: "Who signs?" }).count(), 1);
    await key("a1").click();
    assert.match(await reach(), /may manage keys: 3 reaches 3/);
  });
});

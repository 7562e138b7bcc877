import assert from "node:assert/strict";
import { type ElementsVisit, useElements, waitForText } from "../lesson/elements-visit.ts";
import { findViolations } from "../support/axe.ts";

describe("the elements of a lesson for everybody", () => {
  const openPage = useElements();

  /** Brings everything to the page that it can show. */
  async function useAll(visit: ElementsVisit): Promise<void> {
    await visit.answer("Both").check();
    await visit.button("Check").click();
    await visit.button("Show the answer").click();
    await visit.button(/^Move up: raise a1/).click();
    await visit.button(/^Move up: raise a1/).click();
    await visit.button("Play").click();
    await visit.button("Add a key").click();
    await visit.page.getByRole("textbox", { name: "Name" }).nth(3).fill("Averyveryveryverylongnamewithoutaspaceinit");
    await visit.page.getByRole("spinbutton", { name: "Deployment" }).fill("300");
    await visit.page.getByRole("spinbutton", { name: "Key management" }).fill("200");
    await waitForText(visit.page.locator(".policy-summary"), "No account can have this policy.");
  }

  for (const width of [1440, 320]) {
    it(`have no violation that axe finds: ${width} pixels wide`, async () => {
      const visit = await openPage({ viewport: { width, height: 900 } });
      assert.deepEqual(await findViolations(visit.page), [], "at first");
      await useAll(visit);
      assert.deepEqual(await findViolations(visit.page), [], "in use");
    });
  }

  it("need no scrolling sideways, 320 pixels wide", async () => {
    const visit = await openPage({ viewport: { width: 320, height: 900 } });
    await useAll(visit);
    const wide = await visit.page
      .locator(":is(predict-first, order-puzzle, casper-policy) *")
      .evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().right > innerWidth).map((one) => one.outerHTML),
      );
    assert.deepEqual(wide, []);
    assert.equal(await visit.page.evaluate(() => document.documentElement.scrollWidth), 320);
  });

  it("say the same without JavaScript", async () => {
    const { page } = await openPage({ javaScriptEnabled: false });
    await page.getByText("168 of the 720 orders work.").waitFor();
    await page.getByText("The answer", { exact: true }).click();
    await page.getByText("1 reaches 1, and falls short of 2.").waitFor();
    assert.equal(await page.locator(".policy-table tbody tr").count(), 7);
  });
});

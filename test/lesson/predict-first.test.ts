import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { PREDICTIONS_KEY } from "../../site/lesson/elements/predictions.ts";
import { question } from "./elements-site.tsx";
import { type ElementsVisit, useElements, type Visit, waitForText } from "./elements-visit.ts";

describe("a question to predict", () => {
  const openPage = useElements();
  let visit: ElementsVisit;
  let outcome: Locator;

  async function open(options?: Visit): Promise<void> {
    visit = await openPage(options);
    outcome = visit.page.locator(".predict-outcome");
  }

  const stored = () => visit.page.evaluate((key) => localStorage.getItem(key), PREDICTIONS_KEY);

  it("asks to choose before it tells, and keeps the focus on its button", async () => {
    await open();
    await visit.pressInactive(visit.button("Check"));
    await waitForText(outcome, "Choose an answer first");
    assert.equal(await visit.page.evaluate(() => document.activeElement?.textContent), "Check");
    assert.equal(await stored(), null);
  });

  it("explains the chosen answer by keyboard, lets the reader choose again, and says what is right when asked", async () => {
    await open();
    await visit.answer("Nothing").focus();
    await visit.page.keyboard.press("ArrowDown");
    await visit.page.keyboard.press("ArrowDown");
    await visit.page.keyboard.press("Tab");
    await visit.page.keyboard.press("Enter");
    await waitForText(outcome, /Not right: Both\s*Managing keys needs 2\./);
    assert.doesNotMatch(await outcome.innerText(), /falls short/);

    await visit.button("Show the answer").click();
    await waitForText(outcome, /Not right: Both[\s\S]*Right: Deploy, but not manage keys[\s\S]*falls short of 2/);
    await visit.button("Hide the answer").click();
    assert.doesNotMatch(await outcome.innerText(), /falls short/);

    await visit.answer("Deploy, but not manage keys").check();
    assert.equal(await outcome.innerText(), "");
    await visit.button("Check").click();
    await waitForText(outcome, /^\s*Right: Deploy/);
    assert.equal(await visit.button("Show the answer").count(), 0);
  });

  it("announces what it says, and names its choices by the question", async () => {
    await open();
    assert.equal(await outcome.getAttribute("aria-live"), "polite");
    await visit.page.getByRole("group", { name: "b2 signs alone. What may it do in Example 2?" }).waitFor();
  });

  it("shows after a reload what was chosen, with its explanation", async () => {
    await open();
    await visit.answer("Both").check();
    await visit.button("Check").click();
    assert.equal(await stored(), JSON.stringify({ [question.id]: 2 }));
    await visit.page.reload();
    await waitForText(outcome, /Not right: Both/);
    assert.ok(await visit.answer("Both").isChecked());
    assert.ok(await visit.button("Show the answer").isVisible());
  });

  for (const predictions of ["{", "[]", `{"${question.id}":7}`, `{"${question.id}":"1"}`]) {
    it(`begins anew where the storage holds ${predictions}`, async () => {
      await open({ predictions });
      assert.equal(await visit.page.getByRole("radio", { checked: true }).count(), 0);
      assert.equal(await outcome.innerText(), "");
      await visit.answer("Both").check();
      await visit.button("Check").click();
      await waitForText(outcome, /Not right: Both/);
    });
  }

  it("works where the browser forbids its storage", async () => {
    await open();
    await visit.page.addInitScript(() => {
      Object.defineProperty(window, "localStorage", {
        get() {
          throw new DOMException("forbidden", "SecurityError");
        },
      });
    });
    await visit.page.reload();
    await visit.answer("Deploy, but not manage keys").check();
    await visit.button("Check").click();
    await waitForText(outcome, /^\s*Right/);
  });
});

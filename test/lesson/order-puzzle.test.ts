import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import { type ElementsVisit, useElements, type Visit, waitForText } from "./elements-visit.ts";

describe("the order puzzle", () => {
  const openPage = useElements();
  let visit: ElementsVisit;
  let rows: Locator;
  let verdict: Locator;
  let figure: Locator;

  async function open(options?: Visit): Promise<void> {
    visit = await openPage(options);
    rows = visit.page.locator(".order-row");
    verdict = visit.page.locator(".order-verdict");
    figure = visit.page.locator("order-puzzle .account-figure");
    // No dragging across the edge of the window.
    await rows.first().evaluate((row) => row.parentElement?.scrollIntoView({ block: "center" }));
  }

  const listCalls = () => rows.locator("code").allInnerTexts();
  const focused = () => visit.page.evaluate(() => document.activeElement?.getAttribute("aria-label"));

  /** Moves a call to the top by its button. */
  async function moveToTop(words: RegExp): Promise<void> {
    const up = visit.button(words);
    while ((await up.getAttribute("aria-disabled")) === "false") await up.click();
  }

  async function solve(): Promise<void> {
    await moveToTop(/^Move up: raise the deployment/);
    await moveToTop(/^Move up: raise the key management/);
    await moveToTop(/^Move up: raise a1/);
  }

  it("starts with an order that breaks, and says where and why", async () => {
    await open();
    await visit.button("Play").click();
    await waitForText(verdict, "Broke at call 1 of 6");
    await waitForText(verdict, "All keys together weigh 1, too little for a threshold of 2");
    await waitForText(verdict, "168 of the 720 orders work.");
    assert.equal(await verdict.getAttribute("aria-live"), "polite");
    assert.match(await rows.nth(0).innerText(), /InsufficientTotalWeight/);
    assert.match(await rows.nth(1).innerText(), /not reached/);
  });

  it("is solved with the buttons, and says so", async () => {
    await open();
    await solve();
    await visit.button("Play").click();
    await waitForText(verdict, /Solved\s*The chain answered Ok to all 6 calls, and Example 1 has become Example 5\./);
    await waitForText(verdict, "168 of the 720 orders work; this is one of them.");
    assert.equal(await rows.filter({ hasText: "Ok" }).count(), 6);
    assert.match(await figure.innerText(), /d4\s+1\s+added/);
  });

  it("counts how many orders can still work with the calls before the break", async () => {
    await open();
    await moveToTop(/^Move up: raise a1/);
    await visit.button("Play").click();
    await waitForText(verdict, "Broke at call 2 of 6");
    await waitForText(verdict, "With the first call left as it is, 60 can still work.");
  });

  it("shows the account after each call, one at a time, and stops at both ends", async () => {
    await open();
    await solve();
    await visit.button("Play").click();
    await waitForText(figure, "The account after call 6 of 6");
    for (let call = 5; call > 0; call -= 1) {
      await visit.button("Step back").click();
      await waitForText(figure, `The account after call ${call} of 6`);
      assert.equal(await visit.page.locator('.order-row[aria-current="step"] .order-place').innerText(), String(call));
    }
    await visit.button("Step back").click();
    await waitForText(figure, "Example 1, before the first call");
    await visit.pressInactive(visit.button("Step back"));
    await waitForText(figure, "Example 1, before the first call");
    await visit.button("Step on").click();
    await waitForText(figure, "The account after call 1 of 6");
  });

  it("moves a call with Alt and an arrow key; the focus goes along, and the place is announced", async () => {
    await open();
    await visit.button(/^Move down: add c3/).focus();
    await visit.page.keyboard.press("Alt+ArrowUp");
    const said = visit.page.locator("order-puzzle > [aria-live].visually-hidden");
    await waitForText(said, "add_associated_key(c3, 1) is now call 4 of 6.");
    assert.equal(await focused(), "Move down: add c3 with weight 1");
    await visit.page.keyboard.press("Alt+ArrowDown");
    await visit.page.keyboard.press("Alt+ArrowDown");
    await waitForText(said, "is now call 6 of 6.");
    await visit.page.keyboard.press("Alt+ArrowDown");
    await waitForText(said, "is last already.");
    assert.equal(await focused(), "Move down: add c3 with weight 1");
    assert.equal((await listCalls()).at(-1), "add_associated_key(c3, 1)");
  });

  it("keeps the focus on the button that moved a call, also at the end", async () => {
    await open();
    await visit.button(/^Move up: raise the key management/).focus();
    await visit.page.keyboard.press("Enter");
    assert.equal((await listCalls())[0], "set_action_threshold(KeyManagement, 3)");
    await visit.page.keyboard.press("Enter");
    assert.match((await focused()) ?? "", /^Move up: raise the key management/);
  });

  it("forgets a play when the order changes, and starts again", async () => {
    await open();
    const start = await listCalls();
    await visit.button("Play").click();
    await waitForText(verdict, "Broke");
    await visit.button(/^Move down: raise the deployment/).click();
    assert.equal(await verdict.innerText(), "");
    await visit.button("Shuffle").click();
    assert.deepEqual((await listCalls()).toSorted(), start.toSorted());
    await visit.button("Start again").click();
    assert.deepEqual(await listCalls(), start);
  });

  describe("with a pointer", () => {
    async function findCentre(element: Locator) {
      const box = await element.boundingBox();
      assert.ok(box !== null);
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }

    /** Takes a row to the place of another, and does not let go. */
    async function hold(from: number, over: number): Promise<void> {
      const [start, end] = [await findCentre(rows.nth(from)), await findCentre(rows.nth(over))];
      await visit.page.mouse.move(start.x, start.y);
      await visit.page.mouse.down();
      await visit.page.mouse.move(start.x, (start.y + end.y) / 2);
      await visit.page.mouse.move(start.x, end.y);
      await visit.page.locator(".order-row-held").waitFor();
    }

    async function letGo(): Promise<void> {
      await visit.page.mouse.up();
      await visit.page.locator(".order-rows:not(.order-rows-dragging)").waitFor();
    }

    it("moves a call that is dragged, down and up", async () => {
      await open();
      await hold(0, 3);
      await letGo();
      assert.deepEqual((await listCalls()).slice(0, 4), [
        "set_action_threshold(KeyManagement, 3)",
        "update_associated_key(a1, 3)",
        "add_associated_key(b2, 1)",
        "set_action_threshold(Deployment, 2)",
      ]);
      await hold(5, 0);
      await letGo();
      assert.equal((await listCalls())[0], "add_associated_key(d4, 1)");
      const moved = await rows.evaluateAll((all) => all.filter((row) => getComputedStyle(row).transform !== "none"));
      assert.deepEqual(moved, []);
    });

    it("leaves a dragged call where it was after Escape", async () => {
      await open();
      const before = await listCalls();
      await hold(0, 2);
      await visit.page.keyboard.press("Escape");
      await letGo();
      assert.deepEqual(await listCalls(), before);
    });

    it("moves a call that a finger drags by its grip", async () => {
      await open({ hasTouch: true, viewport: { width: 390, height: 900 } });
      const start = await findCentre(rows.nth(0).locator(".order-grip"));
      const end = await findCentre(rows.nth(2));
      const touch = await visit.page.context().newCDPSession(visit.page);
      const send = (type: "touchStart" | "touchMove" | "touchEnd", y?: number) =>
        touch.send("Input.dispatchTouchEvent", { type, touchPoints: y === undefined ? [] : [{ x: start.x, y }] });
      await send("touchStart", start.y);
      await send("touchMove", start.y + 30);
      await send("touchMove", end.y + 30);
      await visit.page.locator(".order-row-held").waitFor();
      await send("touchEnd");
      await visit.page.locator(".order-rows:not(.order-rows-dragging)").waitFor();
      assert.equal((await listCalls())[2], "set_action_threshold(Deployment, 2)");
    });

    for (const [reducedMotion, transition] of [
      ["no-preference", "transform"],
      ["reduce", "none"],
    ] as const) {
      it(`lets calls slide out of the way only for those who want motion: ${reducedMotion}`, async () => {
        await open({ reducedMotion });
        await hold(0, 2);
        assert.equal(await rows.nth(1).evaluate((row) => getComputedStyle(row).transitionProperty), transition);
        await letGo();
      });
    }
  });
});

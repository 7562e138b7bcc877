import assert from "node:assert/strict";
import { type ElementsVisit, useElements, waitForText } from "./elements-visit.ts";

describe("lines of code that correspond", () => {
  const openPage = useElements();
  let visit: ElementsVisit;

  beforeEach(async () => {
    visit = await openPage({ viewport: { width: 900, height: 400 } });
  });

  const lit = () => visit.page.locator(".line-lit").allInnerTexts();
  const code = (index: number) => visit.page.locator(".side pre").nth(index);
  const press = (key: string) => visit.page.keyboard.press(key);

  it("light together when one is pointed at, and no more when the pointer leaves", async () => {
    await visit.page.locator('.side [data-pair="2"]').last().hover();
    assert.deepEqual(
      (await lit()).map((line) => line.trim()),
      ["match remove_associated_key(key) {", "Ok(()) => Ok(()),", "const result = account.remove_associated_key(key);"],
    );
    await visit.page.getByRole("heading", { level: 1 }).hover();
    assert.deepEqual(await lit(), []);
  });

  it("are stepped through with the arrow keys, announced, and put out with Escape", async () => {
    await code(1).focus();
    await press("ArrowDown");
    assert.equal((await lit()).length, 2);
    await waitForText(
      visit.page.locator(".side-by-side > [aria-live]"),
      "1 of 2. Rust: let key = get_arg();. TypeScript: const key = getArg();",
    );
    await press("ArrowDown");
    assert.equal((await lit()).length, 3);
    await press("ArrowUp");
    assert.equal((await lit()).length, 2);
    await press("Escape");
    assert.deepEqual(await lit(), []);
    await press("ArrowUp");
    assert.equal((await lit()).length, 3, "upwards begins with the last");
    await press("Tab");
    assert.deepEqual(await lit(), []);
  });

  it("leave the arrow keys to the page beyond the last pair", async () => {
    await visit.page.evaluate(() => {
      addEventListener("keydown", (event) => {
        document.documentElement.dataset["pressed"] =
          `${document.documentElement.dataset["pressed"] ?? ""}${event.defaultPrevented ? "pair " : "page "}`;
      });
    });
    await code(0).focus();
    for (const key of ["ArrowDown", "ArrowDown", "ArrowDown"]) await press(key);
    assert.equal(await visit.page.locator("html").getAttribute("data-pressed"), "pair pair page ");
  });
});

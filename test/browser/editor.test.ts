import assert from "node:assert/strict";
import { readSolution } from "../support/graders.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { CHALLENGE, LessonPage } from "./lesson-page.ts";

const solution = readSolution(CHALLENGE);

describe("the editor", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  const problems = () => lesson.page.locator(".monaco-editor .squiggly-error");

  it("marks what does not fit the contract API, and nothing in the solution", async () => {
    lesson = await LessonPage.open(opened(), { draft: solution });
    await lesson.waitForEditor();
    await lesson.paste(solution.replace("remove_associated_key(key)", "remove_associated_key(5)"));
    await problems().first().waitFor({ state: "attached" });
    await lesson.paste(solution);
    await problems().first().waitFor({ state: "detached" });
  });

  it("tells of a name what the API says of it", async () => {
    lesson = await LessonPage.open(opened(), {
      draft: solution.replace("(key: AccountHash)", "(key)"),
    });
    await lesson.waitForEditor();
    // TypeScript is there once it complains.
    await problems().first().waitFor({ state: "attached" });
    await lesson.shownCode.getByText("remove_associated_key").first().hover();
    await lesson.page.locator(".monaco-hover").getByText("RemoveKeyFailure").first().waitFor();
  });

  it("completes the functions of the contract API", async () => {
    lesson = await LessonPage.open(opened(), {
      draft: 'import { account } from "casper-contract";\n',
    });
    await lesson.focusEditor();
    await lesson.page.keyboard.press("ControlOrMeta+End");
    await lesson.page.keyboard.type("account.");
    // TypeScript is there once it complains of what is not finished.
    await problems().first().waitFor({ state: "attached" });
    await lesson.page.keyboard.press("Control+Space");
    await lesson.page.locator(".suggest-widget").getByText("update_associated_key").first().waitFor();
  });

  it("shows errors.ts and the API for reading only", async () => {
    lesson = await LessonPage.open(opened());
    await lesson.waitForEditor();
    await lesson.page.getByRole("tab", { name: "errors.ts" }).click();
    await lesson.shownCode.filter({ hasText: "KeysManagerError" }).waitFor();
    await lesson.shownCode.click();
    await lesson.page.keyboard.type("x");
    await lesson.page.getByRole("region", { name: "Code" }).getByText("This file is for reading only.").waitFor();
    await lesson.page.getByRole("tab", { name: "errors.ts" }).press("ArrowRight");
    await lesson.shownCode.filter({ hasText: "casper-types" }).waitFor();
    await lesson.page.getByRole("tab", { name: "keys_manager.ts" }).click();
    await lesson.shownCode.filter({ hasText: "remove_key_if_exists" }).waitFor();
  });

  it("takes over what was typed into the plain text box before it had loaded", async () => {
    lesson = await LessonPage.open(opened());
    const { page } = lesson;
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(/monaco.*\.css$/, async (route) => {
      await released;
      await route.continue();
    });
    const asked = page.waitForRequest(/monaco.*\.css$/);
    await page.reload();
    const box = page.getByRole("textbox", { name: "keys_manager.ts" });
    await box.fill("// typed early\n");
    await asked;
    assert.equal(await lesson.shownCode.count(), 0, "the editor has not loaded yet");
    release();
    await lesson.shownCode.filter({ hasText: "typed early" }).waitFor();
  });
});

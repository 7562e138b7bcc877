import assert from "node:assert/strict";
import { findViolations } from "../support/axe.ts";
import { readSolution } from "../support/graders.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { CHALLENGE, LessonPage, type Visit } from "./lesson-page.ts";

const solution = readSolution(CHALLENGE);
/** Compiles, and does not end. */
const hangs = "export const remove_key_if_exists = () => { for (;;) {} };";

describe("commands, keys and settings, by keyboard alone", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  async function open(visit: Visit = {}): Promise<void> {
    lesson = await LessonPage.open(opened(), { viewport: { width: 1440, height: 900 }, ...visit });
  }

  const press = (key: string) => lesson.page.keyboard.press(key);
  const dialog = (name: string) => lesson.page.getByRole("dialog", { name });

  /** Carries out the one command that these letters find. */
  async function command(letters: string): Promise<void> {
    await press("ControlOrMeta+Shift+P");
    await dialog("Commands").waitFor();
    await lesson.page.keyboard.type(letters);
    await dialog("Commands").getByRole("option").first().waitFor();
    await press("Enter");
    await dialog("Commands").waitFor({ state: "detached" });
  }

  it("a command is found by a few letters and carried out; arrows choose another, Escape none", async () => {
    await open({ draft: solution });
    await lesson.page.getByRole("button", { name: "Run", exact: true }).focus();
    await press("F1");
    const field = dialog("Commands").getByRole("combobox");
    await field.waitFor();
    await lesson.page.keyboard.type("file");
    const options = dialog("Commands").getByRole("option");
    const second = await options.nth(1).textContent();
    await press("ArrowDown");
    await lesson.page
      .getByRole("option", { selected: true })
      .filter({ hasText: second ?? "" })
      .waitFor();
    assert.equal(await field.getAttribute("aria-activedescendant"), await options.nth(1).getAttribute("id"));
    await press("Escape");
    await dialog("Commands").waitFor({ state: "detached" });
    assert.equal(await lesson.page.evaluate(() => document.activeElement?.className), "button-run");

    await command("next file");
    await lesson.page.getByRole("tab", { name: "errors.ts read-only", selected: true }).waitFor();
    await command("copy as mark");
    await lesson.page.getByText("Copied as Markdown.").and(lesson.page.locator(".toolbar-said")).waitFor();
    await command("theme: dark");
    await lesson.page.locator(":root[data-theme=dark]").waitFor();
    await press("ControlOrMeta+Shift+P");
    await lesson.page.keyboard.type("run");
    assert.match((await options.first().textContent()) ?? "", /^Run.*Enter$/);
    await press("Enter");
    await lesson.expectVerdict("Passed");
  });

  it("the editor's own list of commands has those of the page", async () => {
    await open({ draft: solution });
    await lesson.focusEditor();
    await press("F1");
    await lesson.page.locator(".quick-input-widget input").waitFor();
    await lesson.page.keyboard.type("settings");
    await lesson.page.locator(".quick-input-list").getByText("Settings", { exact: true }).first().waitFor();
    await press("Enter");
    await dialog("Settings").waitFor();
  });

  it("? lists the shortcuts, but not in a text field; it can be turned off there, for good", async () => {
    await open();
    await lesson.waitForEditor();
    await lesson.page.getByRole("checkbox", { name: "Plain text box" }).focus();
    await press("?");
    await dialog("Keyboard shortcuts").waitFor();
    const single = dialog("Keyboard shortcuts").getByRole("checkbox", { name: "Single-key shortcuts" });
    await single.focus();
    await press("Space");
    await press("Escape");
    await lesson.page.reload();
    const keys = lesson.page.getByRole("button", { name: "Keys" });
    await keys.focus();
    await press("?");
    // What a key does, it has done before the next.
    await press("Enter");
    await dialog("Keyboard shortcuts").waitFor();
    assert.equal(await lesson.page.getByRole("dialog").count(), 1);
    await single.focus();
    await press("Space");
    await press("Escape");
    await keys.and(lesson.page.locator(":focus")).waitFor();
    await lesson.focusEditor();
    await press("ControlOrMeta+End");
    await press("?");
    await lesson.waitUntilSaved("?");
    assert.equal(await lesson.page.getByRole("dialog").count(), 0);
  });

  it("Alt+F1 helps from inside the editor and from the plain box, and switches between them", async () => {
    await open();
    await lesson.focusEditor();
    await press("Alt+F1");
    const help = dialog("Accessibility help");
    await help.getByText("lets Tab leave it until").waitFor();
    await help.getByRole("checkbox", { name: "Plain text box" }).focus();
    await press("Space");
    await press("Escape");
    const box = lesson.page.getByRole("textbox", { name: "keys_manager.ts" });
    await box.focus();
    await press("Alt+F1");
    await help.waitFor();
    await press("Escape");
    await box.and(lesson.page.locator(":focus")).waitFor();
    assert.equal(await lesson.page.locator(".monaco-editor").count(), 0);
  });

  it("saving runs the code once that was chosen, and a reload does not", async () => {
    await open({ draft: solution });
    await lesson.waitForEditor();
    await command("settings");
    await dialog("Settings").getByRole("checkbox", { name: "Run on save" }).focus();
    await press("Space");
    await press("Escape");
    await press("ControlOrMeta+S");
    await lesson.expectVerdict("Passed");
    await lesson.page.reload();
    await lesson.waitForEditor();
    assert.equal(await lesson.page.getByText("Passed").count(), 0);
  });

  it("a run that does not end is stopped, and the keyboard is then on Run", async () => {
    await open({ draft: hangs });
    await lesson.page.getByRole("button", { name: "Run", exact: true }).focus();
    await press("Enter");
    await lesson.page.getByRole("button", { name: "Stop" }).focus();
    await press("Enter");
    await lesson.page.getByRole("button", { name: "Stop" }).waitFor({ state: "detached" });
    assert.equal(await lesson.page.evaluate(() => document.activeElement?.className), "button-run");
  });

  it("a link to a place in a collapsed lesson opens the lesson, and ?file= a file", async () => {
    await open();
    const separator = lesson.page.getByRole("separator", { name: "Width of the lesson" });
    await separator.press("Enter");
    const id = await lesson.page.locator("#main h2[id]").last().getAttribute("id");
    await lesson.page.goto(`${lesson.page.url()}?file=errors.ts#${id}`);
    await lesson.page.locator(`#${id}`).waitFor();
    assert.ok(
      await lesson.page.locator(`#${id}`).evaluate((heading) => heading.getBoundingClientRect().top < innerHeight),
    );
    await lesson.page.getByRole("tab", { name: "errors.ts", selected: true }).waitFor();
  });

  for (const width of [1440, 390]) {
    it(`no dialog has a violation that axe finds, ${width} pixels wide`, async () => {
      await open({ viewport: { width, height: 900 } });
      await lesson.page.locator("html").press("ControlOrMeta+Shift+P");
      for (const [letters, name] of [
        ["", "Commands"],
        ["shortcuts", "Keyboard shortcuts"],
        ["accessib", "Accessibility help"],
        ["settings", "Settings"],
      ] as const) {
        if (letters !== "") await command(letters);
        await dialog(name).waitFor();
        assert.deepEqual(await findViolations(lesson.page), [], name);
        const beyond = await lesson.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(beyond <= 0, `${name} fits the window`);
        await press("Escape");
        await dialog(name).waitFor({ state: "detached" });
      }
    });
  }
});

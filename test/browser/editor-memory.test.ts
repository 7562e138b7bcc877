import { readSolution } from "../support/graders.ts";
import { useSiteBrowser } from "../support/site-browser.ts";
import { CHALLENGE, DRAFT_KEY, LessonPage } from "./lesson-page.ts";

const solution = readSolution(CHALLENGE);

describe("the editor, on a later visit", () => {
  const opened = useSiteBrowser();
  let lesson: LessonPage;

  afterEach(() => lesson.close());

  it("has cursor and folding where they were, and Ctrl+Z brings back the code of before", async () => {
    lesson = await LessonPage.open(opened(), { draft: solution });
    await lesson.focusEditor();
    const { keyboard } = lesson.page;
    await keyboard.press("ControlOrMeta+Home");
    await keyboard.type("// one two\n");
    await lesson.waitUntilSaved("// one two\n");
    // Find leads to the function; its line is where the cursor stays.
    await keyboard.press("ControlOrMeta+F");
    await keyboard.type("export function");
    await keyboard.press("Escape");
    await keyboard.press("ControlOrMeta+Shift+[");
    await keyboard.press("Home");
    const folded = lesson.page.locator(".monaco-editor .codicon-folding-collapsed");
    await folded.waitFor({ state: "attached" });
    // Without the function's own lines, "MissingKey" among them.
    const foldedCode = lesson.shownCode.filter({ hasText: "one", hasNotText: "MissingKey" });
    await foldedCode.waitFor();

    await lesson.page.reload();
    await lesson.waitForEditor();
    await folded.waitFor({ state: "attached" });
    await foldedCode.waitFor();
    await lesson.page.getByRole("textbox", { name: "Code editor" }).focus();
    await keyboard.type("x");
    await lesson.waitUntilSaved("xexport function");
    for (const word of ["xexport function", "two", "one", "//"]) {
      await keyboard.press("ControlOrMeta+Z");
      // The end of the line is a step of its own.
      if (word === "xexport function") await keyboard.press("ControlOrMeta+Z");
      await lesson.shownCode.filter({ hasNotText: word }).waitFor();
    }
    await lesson.page.waitForFunction(([key, text]) => JSON.parse(localStorage.getItem(key) ?? "{}").text === text, [
      DRAFT_KEY,
      solution,
    ] as const);
  });
});

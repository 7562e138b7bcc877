import assert from "node:assert/strict";
import { browserKinds, useBidiSite } from "../support/bidi-browser.ts";
import { readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { CorePage } from "./core-page.ts";
import { CHALLENGE } from "./lesson-page.ts";

const solution = readSolution(CHALLENGE);
const forgetsErrors = removeKey("account.remove_associated_key(key); return Ok();");

for (const kind of browserKinds) {
  describe(`the core of a lesson in ${kind}`, () => {
    const opened = useBidiSite(kind);
    let lesson: CorePage | undefined;

    afterEach(async () => {
      await lesson?.close();
      lesson = undefined;
    });

    it("a learner fails, sees why, mends the code, passes, and finds it again after a reload", async () => {
      lesson = await CorePage.open(opened());
      await lesson.paste(forgetsErrors);
      await lesson.run();
      await lesson.expectVerdict("Not yet");
      await lesson.expectText(".workspace-results", "should return Err(");

      await lesson.paste(solution);
      await lesson.expectText(".workspace-results", "Out of date");
      await lesson.run();
      await lesson.expectVerdict("Passed: all");

      await lesson.reload();
      await lesson.focusEditor();
      await lesson.expectText(".view-lines", "(removed.ok)");
      assert.equal(await lesson.readSaved(), solution);
      assert.deepEqual(lesson.complaints, []);
    });

    it("an endless loop is ended, and the next run is none the worse", async () => {
      lesson = await CorePage.open(opened());
      await lesson.paste(removeKey("for (;;) {}"));
      await lesson.run();
      await lesson.expectVerdict("time limit");
      await lesson.paste(solution);
      await lesson.page.focus(".monaco-editor textarea, .monaco-editor .native-edit-context");
      await lesson.pressControl("Enter");
      await lesson.expectVerdict("Passed: all");
    });

    it("what is typed is saved, and Tab leaves the editor after Escape", async () => {
      lesson = await CorePage.open(opened());
      await lesson.paste("// by hand: ");
      await lesson.page.keyboard.type("b2");
      await lesson.waitUntilSaved("// by hand: b2");
      await lesson.page.keyboard.press("Escape");
      await lesson.page.keyboard.press("Tab");
      await lesson.page.waitForFunction(() => document.activeElement?.closest(".monaco-editor") === null);
    });

    it("a link's code is a copy that does not run by itself", async () => {
      lesson = await CorePage.open(opened(), await makeFragment(solution));
      await lesson.expectText(".shared-bar", "shared code");
      await lesson.focusEditor();
      await lesson.expectText(".view-lines", "(removed.ok)");
      assert.match(await lesson.textOf(".workspace-results"), /Not run yet/);
      assert.equal(await lesson.readSaved(), undefined);
      await lesson.run();
      await lesson.expectVerdict("Passed: all");
    });

    it("nothing of it needs cross-origin isolation", async () => {
      lesson = await CorePage.open(opened());
      assert.equal(await lesson.page.evaluate(() => crossOriginIsolated), false);
    });
  });
}

/** As the page makes it: gzip, then base64url. */
async function makeFragment(text: string): Promise<string> {
  const packed = new Response(new Blob([text]).stream().pipeThrough(new CompressionStream("gzip")));
  return `#code=${Buffer.from(await packed.arrayBuffer()).toString("base64url")}`;
}

import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Browser } from "playwright-core";
import { findChallenge } from "../../challenges/catalogue.ts";
import type { Grader } from "../../runner/model/grader.ts";
import type { Limits } from "../../runner/model/limits.ts";
import { createNodeGrader } from "../../runner/node/node-grader.ts";
import { printJsonLine } from "../../runner/report/json.ts";
import { launchChromium } from "../support/chromium.ts";
import { readChallengeFile, readSolution } from "../support/graders.ts";
import { removeKey } from "../support/learner-code.ts";
import { startSite } from "../support/site.ts";
import { CHALLENGE, LessonPage } from "./lesson-page.ts";

/** What the page says of one grade. */
interface ShownGrade {
  readonly score: string;
  readonly tests: Readonly<Record<string, { readonly outcome: string; readonly message: string | null }>>;
  readonly console: string;
}

describe("the grade in the page and the grade in a terminal", () => {
  let browser: Browser;
  let site: Awaited<ReturnType<typeof startSite>>;
  let terminal: Grader;
  let lesson: LessonPage;

  before(async () => {
    browser = await launchChromium();
    site = await startSite();
    terminal = createNodeGrader({ findChallenge });
  });
  after(async () => {
    await browser.close();
    await site.close();
    await terminal.close();
  });
  afterEach(() => lesson.close());

  const submissions = {
    "the solution": readSolution(CHALLENGE),
    "the starter": readChallengeFile(CHALLENGE, "starter/keys_manager.ts"),
    "code that forgets the errors": removeKey("account.remove_associated_key(key); return Ok();"),
    "code that prints and throws": removeKey('console.log("about to throw", key); throw new TypeError("no");'),
    "code that returns no Result": removeKey("return account.remove_associated_key(key).ok as never;"),
    "code that calls every missing key an error": removeKey(
      "const removed = account.remove_associated_key(key); return removed.ok ? Ok() : Err(KeysManagerError.PermissionDenied);",
    ),
  };
  for (const [name, text] of Object.entries(submissions)) {
    it(`are the same, test by test, for ${name}`, async () => {
      const submission = { name: "keys_manager.ts", files: { "keys_manager.ts": text } };
      const grade = await terminal.grade(submission, CHALLENGE);
      assert.equal(grade.error, null);
      assert.ok(grade.tests.length > 10, "there are tests to compare");
      lesson = await LessonPage.open({ browser, url: site.url }, { draft: text, plain: true });
      await lesson.run();
      await lesson.expectVerdict(grade.outcome === "passed" ? "Passed" : "Not yet");
      assert.deepEqual(await readShown(lesson), {
        score: `${grade.score} of ${grade.maxScore} points`,
        tests: Object.fromEntries(grade.tests.map(({ id, outcome, message }) => [id, { outcome, message }])),
        console: grade.console.join("\n"),
      });
    });
  }

  it("are the same line of JSON, durations apart, for right, wrong and hostile code", async () => {
    const solution = readSolution("keys-manager");
    const texts = [
      solution,
      readChallengeFile("keys-manager", "starter/keys_manager.ts"),
      readChallengeFile("keys-manager", "mutants/reads-every-failure-from-one-table.ts"),
      readChallengeFile("keys-manager", "variants/namespace-imports.ts"),
      `${solution}\nthrow new RangeError("no");`,
      `${solution}\nArray.prototype.indexOf.call({ length: 2 ** 53 - 1 }, 1);`,
      `${solution}\nconst kept = [];\nfor (;;) kept.push(new Uint8Array(1 << 20));`,
      `${solution}\nexport const again = (): unknown => again();\nagain();`,
      // As deep as a browser's own stack would not go, caught or not.
      `${solution}\nlet depth = 0;\nconst dig = (): void => { depth += 1; dig(); };\ntry { dig(); } catch {}\nconsole.log(depth);`,
      "export const = ;",
    ];
    lesson = await openGraderPage(browser, site.url);
    for (const text of texts) {
      const files = { "keys_manager.ts": text };
      const limits = { timeoutMs: 1000 };
      const printed = printJsonLine(await terminal.grade({ name: "ada", files }, "keys-manager", { limits }));
      const shown = await lesson.page.evaluate(
        (asked) => (globalThis as unknown as GraderPage).gradeInPage(asked.files, asked.limits),
        { files, limits },
      );
      assert.equal(withoutDurations(shown), withoutDurations(printed));
    }
  });
});

/** What {@link openGraderPage} leaves in the page. */
interface GraderPage {
  gradeInPage(files: Readonly<Record<string, string>>, limits: Partial<Limits>): Promise<string>;
}

function withoutDurations(json: string): string {
  return json.replaceAll(/"durationMs":[\d.]+/g, '"durationMs":0');
}

/** The lesson of keys-manager with the site's own grader, and the report's own printing, within reach of a test. */
async function openGraderPage(browser: Browser, url: string): Promise<LessonPage> {
  const { outputFiles } = await build({
    stdin: { contents: graderScript, resolveDir: fileURLToPath(new URL("../../", import.meta.url)), loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
  });
  const lesson = await LessonPage.open({ browser, url }, { challenge: "keys-manager", plain: true });
  await lesson.page.evaluate(outputFiles[0]?.text ?? "");
  return lesson;
}

const graderScript = `
  import { createWebGrader } from "./runner/web/web-grader.ts";
  import { printJsonLine } from "./runner/report/json.ts";
  const data = JSON.parse(document.querySelector("#workspace-data").textContent);
  const readOnly = data.files.filter((file) => file.readOnly).map(({ name, text }) => [name, text]);
  globalThis.gradeInPage = async (files, limits) => {
    const { guest } = await (await fetch(data.assets.library)).json();
    globalThis.grader ??= createWebGrader({
      ...data.assets,
      file: data.challenge.file,
      guest,
      readOnlyFiles: Object.fromEntries(readOnly),
    });
    return printJsonLine(await grader.grade({ name: "ada", files }, data.challenge.id, { limits }));
  };
`;

/** Opens every disclosure and reads what stands there. */
async function readShown(lesson: LessonPage): Promise<ShownGrade> {
  await lesson.page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>(".results-last details")) details.open = true;
  });
  const rows = await lesson.page.locator(".test").count();
  await lesson.page.waitForFunction((count) => document.querySelectorAll(".test-detail").length === count, rows);
  // No function with a name in here: the loader would mark it with a helper that the page does not have.
  const tests = await lesson.page.locator(".test").evaluateAll((all) =>
    all.map((row) => {
      const outcome = row.querySelector(".test-title .visually-hidden")?.textContent?.replace(": ", "") ?? "";
      const message = row.querySelector(".test-message")?.textContent ?? null;
      return [row.id.replace(/^test-/, ""), { outcome, message: outcome === "failed" ? message : null }] as const;
    }),
  );
  const printed = await lesson.page.locator(".console-output pre").allTextContents();
  const score = await lesson.page.locator(".toolbar-score").textContent();
  return { score: score?.split(" · ")[0] ?? "", tests: Object.fromEntries(tests), console: printed.join("\n") };
}

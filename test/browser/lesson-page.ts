import { readdir, readFile } from "node:fs/promises";
import { join, sep } from "node:path";
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { siteFolder } from "../support/site.ts";
import type { SiteBrowser } from "../support/site-browser.ts";

/** The challenge of the lesson that these tests open, unless they name another. */
export const CHALLENGE = "remove-key-if-exists";
/** Where the browser keeps the code of {@link CHALLENGE}. */
export const DRAFT_KEY = draftKey(CHALLENGE);

/** What a visitor may bring along. */
export interface Visit extends BrowserContextOptions {
  /** The challenge whose lesson is opened. */
  readonly challenge?: string;
  /** Code that an earlier visit left in the browser. */
  readonly draft?: string;
  /** Whether the visitor chose the plain text box. Monaco takes a second to load, which only tests of it need. */
  readonly plain?: boolean;
  /** Whether the grader is started before it is needed, as for everybody who does not save data. */
  readonly warm?: boolean;
}

/** A lesson as a learner uses it. */
export class LessonPage {
  readonly page: Page;
  /** What the browser complained of since the page was opened: errors, refused resources, breaches of the policy. */
  readonly complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on("pageerror", (error) => this.complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  /** Opens the lesson as a new visitor. @param siteUrl where the site is served */
  static async open({ browser, url: siteUrl }: SiteBrowser, visit: Visit = {}): Promise<LessonPage> {
    const { draft, plain = false, warm = false, challenge = CHALLENGE, ...options } = visit;
    const context = await browser.newContext({
      permissions: ["clipboard-read", "clipboard-write"],
      // Else each visit would fetch the whole course.
      serviceWorkers: "block",
      ...options,
    });
    // Shorter than a test may take, so that what was waited for is named.
    context.setDefaultTimeout(10_000);
    if (draft !== undefined) {
      const saved = JSON.stringify({ text: draft, savedAt: new Date().toISOString() });
      await context.addInitScript(
        ([key, text]) => {
          // Only what an earlier visit left: what this visit saves stays.
          if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
        },
        [draftKey(challenge), saved] as const,
      );
    }
    if (!warm) {
      await context.addInitScript(() => {
        // Most tests never run code, and starting the grader takes a second of the processor's time.
        if ("connection" in navigator) Object.defineProperty(navigator.connection, "saveData", { value: true });
      });
    }
    if (plain) {
      await context.addInitScript(() => {
        const key = "cosigner:v1:settings";
        if (localStorage.getItem(key) === null) localStorage.setItem(key, JSON.stringify({ plainEditor: true }));
      });
    }
    return LessonPage.openIn(await context.newPage(), siteUrl, challenge);
  }

  /** Opens the lesson in a page that is there already. */
  static async openIn(page: Page, siteUrl: string, challenge = CHALLENGE): Promise<LessonPage> {
    const lesson = new LessonPage(page);
    await page.goto(new URL(await findLessonPath(challenge), siteUrl).href);
    await page.getByRole("button", { name: "Run", exact: true }).waitFor();
    return lesson;
  }

  /** The one paragraph that says what came of the last run. */
  get verdict(): Locator {
    return this.page.locator(".verdict-headline");
  }

  get results(): Locator {
    return this.page.getByRole("region", { name: "Results" });
  }

  /** The lines of code that the editor shows. */
  get shownCode(): Locator {
    return this.page.locator(".monaco-editor .view-lines");
  }

  /** Waits until Monaco stands in place of the plain text box. */
  async waitForEditor(): Promise<void> {
    await this.shownCode.first().waitFor();
  }

  async focusEditor(): Promise<void> {
    await this.waitForEditor();
    // Its middle is in view; that of its lines may not be.
    await this.page.locator(".code-editor .monaco-editor").first().click();
  }

  /** Replaces all code in the plain text box. */
  async fill(text: string): Promise<void> {
    await this.page.locator(".code-editor-area").fill(text);
  }

  /** Chooses the plain text box, as a reader does. */
  async usePlainText(): Promise<void> {
    await this.page.getByLabel("Plain text box").check();
  }

  /** Replaces all code in whichever editor there is. */
  async write(text: string): Promise<void> {
    const plain = this.page.locator(".code-editor-area");
    await plain.or(this.shownCode.first()).first().waitFor();
    if (await plain.isVisible()) await plain.fill(text);
    else await this.paste(text);
  }

  /** Replaces all code in Monaco, by pasting. */
  async paste(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.evaluate((code) => navigator.clipboard.writeText(code), text);
    await this.page.keyboard.press("ControlOrMeta+A");
    await this.page.keyboard.press("ControlOrMeta+V");
  }

  async run(): Promise<void> {
    await this.page.getByRole("button", { name: "Run", exact: true }).click();
  }

  /** Waits for a verdict that begins with this. */
  async expectVerdict(text: string): Promise<void> {
    await this.verdict.filter({ hasText: text }).waitFor();
  }

  /** The code that the browser keeps. */
  async readSaved(): Promise<string | undefined> {
    const json = await this.page.evaluate((key) => localStorage.getItem(key), DRAFT_KEY);
    if (json === null) return undefined;
    const saved: unknown = JSON.parse(json);
    return typeof saved === "object" && saved !== null && "text" in saved ? String(saved.text) : undefined;
  }

  /** Waits until the browser keeps code with this text in it. */
  async waitUntilSaved(text: string): Promise<void> {
    await this.page.waitForFunction(([key, part]) => localStorage.getItem(key)?.includes(part), [
      DRAFT_KEY,
      JSON.stringify(text).slice(1, -1),
    ] as const);
  }

  /** Takes all room that the browser gives the site. */
  async fillStorage(): Promise<void> {
    await this.page.evaluate(() => {
      let block = "x".repeat(1 << 20);
      while (block.length > 0) {
        try {
          localStorage.setItem(`filler ${localStorage.length}`, block);
        } catch {
          block = block.slice(block.length > 1 ? block.length >> 1 : 1);
        }
      }
    });
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}

function draftKey(challenge: string): string {
  return `cosigner:v1:${challenge}:keys_manager.ts`;
}

/** The path of the page that offers the challenge. */
async function findLessonPath(challenge: string): Promise<string> {
  for (const name of await readdir(siteFolder, { recursive: true })) {
    // Pages in other languages stand in folders of two letters.
    if (!name.endsWith(".html") || name[2] === sep) continue;
    const html = await readFile(join(siteFolder, name), "utf8");
    if (!html.includes('id="workspace-data"') || !html.includes(`"id":"${challenge}"`)) continue;
    return name
      .split(sep)
      .join("/")
      .replace(/index\.html$/, "");
  }
  throw new Error(`no lesson page offers ${challenge}`);
}

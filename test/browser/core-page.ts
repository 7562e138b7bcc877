import type { BrowserContext, Page } from "puppeteer-core";
import type { BidiSite } from "../support/bidi-browser.ts";

/** The lesson that the core tests work through. */
const LESSON = "lessons/remove-key-if-exists/";
const DRAFT_KEY = "cosigner:v1:remove-key-if-exists:keys_manager.ts";

/** A lesson as a learner uses it, in any browser that speaks WebDriver BiDi. */
export class CorePage {
  readonly page: Page;
  /** What the browser complained of since the page was opened. */
  readonly complaints: string[] = [];
  readonly #context: BrowserContext;

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.#context = context;
    page.on("pageerror", (error) => this.complaints.push(String(error)));
    page.on("console", (message) => {
      if (message.type() === "error") this.complaints.push(message.text());
    });
  }

  /** Opens the lesson as a new visitor. @param fragment what a link carries, with its `#` */
  static async open({ browser, url }: BidiSite, fragment = ""): Promise<CorePage> {
    const context = await browser.createBrowserContext();
    const page = new CorePage(await context.newPage(), context);
    // Shorter than a test may take, so that what was waited for is named.
    page.page.setDefaultTimeout(10_000);
    await page.page.goto(new URL(LESSON + fragment, url).href);
    await page.page.waitForSelector(".button-run");
    return page;
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.page.waitForSelector(".button-run");
  }

  async focusEditor(): Promise<void> {
    await this.page.waitForSelector(".monaco-editor .view-line");
    // Its middle is in view; that of its lines may not be.
    await this.page.click(".code-editor .monaco-editor");
  }

  /** Replaces all code in Monaco, by pasting. */
  async paste(text: string): Promise<void> {
    await this.focusEditor();
    await this.page.evaluate((code) => navigator.clipboard.writeText(code), text);
    await this.#press("a");
    await this.#press("v");
    await this.#waitForText(".view-lines", lastWordOf(text));
  }

  async run(): Promise<void> {
    await this.page.click(".button-run");
  }

  /** Presses Ctrl with a key: that of the system the tests run on. */
  async pressControl(key: "Enter"): Promise<void> {
    await this.#press(key);
  }

  /** Waits for a verdict with this in it. */
  async expectVerdict(text: string): Promise<void> {
    await this.#waitForText(".verdict-headline", text);
  }

  async expectText(selector: string, text: string): Promise<void> {
    await this.#waitForText(selector, text);
  }

  async textOf(selector: string): Promise<string> {
    return this.page.$eval(selector, (element) => element.textContent ?? "");
  }

  /** The code that the browser keeps. */
  async readSaved(): Promise<string | undefined> {
    const json = await this.page.evaluate((key) => localStorage.getItem(key), DRAFT_KEY);
    if (json === null) return undefined;
    const saved: unknown = JSON.parse(json);
    return typeof saved === "object" && saved !== null && "text" in saved ? String(saved.text) : undefined;
  }

  /** Waits until the browser keeps just this code. */
  async waitUntilSaved(text: string): Promise<void> {
    await this.page.waitForFunction(
      (key, saved) => JSON.parse(localStorage.getItem(key) ?? "{}").text === saved,
      {},
      DRAFT_KEY,
      text,
    );
  }

  async close(): Promise<void> {
    await this.#context.close();
  }

  async #press(key: "a" | "v" | "Enter"): Promise<void> {
    const control = process.platform === "darwin" ? "Meta" : "Control";
    await this.page.keyboard.down(control);
    await this.page.keyboard.press(key);
    await this.page.keyboard.up(control);
  }

  async #waitForText(selector: string, text: string): Promise<void> {
    await this.page.waitForFunction(
      (where, part) => [...document.querySelectorAll(where)].some((element) => element.textContent?.includes(part)),
      {},
      selector,
      text,
    );
  }
}

/** The editor draws only the lines in view; after pasting those are the last. */
function lastWordOf(text: string): string {
  return text.match(/\w+/g)?.at(-1) ?? text;
}

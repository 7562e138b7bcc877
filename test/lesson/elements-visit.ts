import assert from "node:assert/strict";
import type { Browser, BrowserContextOptions, Locator, Page } from "playwright-core";
import { PREDICTIONS_KEY } from "../../site/lesson/elements/predictions.ts";
import { launchChromium } from "../support/chromium.ts";
import { type ElementsSite, startElementsSite } from "./elements-site.tsx";

/** What a visitor may bring along. */
export interface Visit extends BrowserContextOptions {
  /** What an earlier visit left in the browser as predictions. */
  readonly predictions?: string;
}

/** A page with the elements of a lesson, as a reader uses it. */
export class ElementsVisit {
  readonly page: Page;
  /** What the browser complained of: errors, and breaches of the page's policy. */
  readonly #complaints: string[] = [];

  private constructor(page: Page) {
    this.page = page;
    page.on("pageerror", (error) => this.#complaints.push(error.message));
    page.on("console", (message) => {
      if (message.type() === "error") this.#complaints.push(message.text());
    });
  }

  /** Opens the page as a new visitor. */
  static async open(browser: Browser, site: ElementsSite, { predictions, ...options }: Visit): Promise<ElementsVisit> {
    const context = await browser.newContext(options);
    // Shorter than a test may take, so that what was waited for is named.
    context.setDefaultTimeout(10_000);
    if (predictions !== undefined) {
      const entry = [PREDICTIONS_KEY, predictions] as const;
      await context.addInitScript(([key, text]) => localStorage.setItem(key, text), entry);
    }
    const visit = new ElementsVisit(await context.newPage());
    await visit.page.goto(site.url);
    if (options.javaScriptEnabled !== false) await visit.button("Play").waitFor();
    return visit;
  }

  button(name: string | RegExp): Locator {
    return this.page.getByRole("button", { name, exact: true });
  }

  /** The radio button of an answer to the question. */
  answer(name: string): Locator {
    return this.page.getByRole("radio", { name });
  }

  /** Presses what has nothing to do now, and keeps the focus all the same. */
  async pressInactive(button: Locator): Promise<void> {
    assert.equal(await button.getAttribute("aria-disabled"), "true");
    await button.focus();
    await this.page.keyboard.press("Enter");
  }

  /** Ends the visit. @throws where the browser complained */
  async close(): Promise<void> {
    await this.page.context().close();
    assert.deepEqual(this.#complaints, []);
  }
}

/** Waits until an element, shown or only said, holds this text. */
export async function waitForText(element: Locator, text: string | RegExp): Promise<void> {
  await element.filter({ hasText: text }).waitFor({ state: "attached" });
}

/** Starts a browser and the page for the tests of the surrounding `describe`; call the result within a test. */
export function useElements(): (visit?: Visit) => Promise<ElementsVisit> {
  let started: { readonly browser: Browser; readonly site: ElementsSite } | undefined;
  let visit: ElementsVisit | undefined;
  before(async () => {
    started = { browser: await launchChromium(), site: await startElementsSite() };
  });
  afterEach(async () => {
    const ended = visit;
    visit = undefined;
    await ended?.close();
  });
  after(async () => {
    await started?.browser.close();
    started?.site.close();
  });
  return async (options = {}) => {
    if (!started) throw new Error("the browser is started before the tests, not while they are written");
    visit = await ElementsVisit.open(started.browser, started.site, options);
    return visit;
  };
}

import { type Browser, launch } from "puppeteer-core";
import { findChromium } from "../support/chromium.ts";
import { startClassroomServer } from "../support/classroom-server.ts";
import { makeFolder } from "../support/temporary-folder.ts";
import type { Figure } from "./figure.ts";
import { audit } from "./lighthouse.ts";

/** Pages that people of a classroom see, and who of them. */
const pages = [
  { name: "join", path: "join/" },
  { name: "learner's", path: "class/" },
  { name: "lesson in a classroom", path: "lessons/remove-key-if-exists/" },
  { name: "start", path: "teach/" },
  { name: "board", path: "board/" },
  { name: "projector", path: "projector/" },
] as const;

/** As Blink numbers them. */
const themes = { light: 1, dark: 0 } as const;

/** Lighthouse's accessibility score of a classroom's pages, in both themes. */
export async function measureClassroomLighthouse(): Promise<readonly Figure[]> {
  const folder = await makeFolder();
  const server = await startClassroomServer({ data: folder.path });
  try {
    const figures: Figure[] = [];
    for (const [theme, scheme] of Object.entries(themes)) {
      const browser = await launchThemed(scheme);
      try {
        await takePart(browser, server.url);
        for (const page of pages) figures.push(await measurePage(browser, server.url, page, theme));
      } finally {
        await browser.close();
      }
    }
    return figures;
  } finally {
    await server.close();
    await folder.remove();
  }
}

function launchThemed(scheme: number): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("There is no Chromium: install it, or name one in CHROME_PATH.");
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const args = [...sandbox, "--disable-gpu", "--no-first-run", `--blink-settings=preferredColorScheme=${scheme}`];
  return launch({ executablePath, headless: true, args });
}

/** Starts a classroom and joins it in this browser, which keeps both cookies. */
async function takePart(browser: Browser, url: string): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${url}/teach/`);
  await page.locator("::-p-aria(Start the classroom)").click();
  await page.locator("::-p-text(I have kept it)").click();
  const code = await page.waitForSelector(".join-code");
  const text = await code?.evaluate((element) => element.textContent);
  await page.goto(`${url}/join/#${text?.replace("-", "")}`);
  await page.locator("::-p-aria(Your name)").fill("Ada");
  await page.locator("::-p-aria([name='Join'][role='button'])").click();
  await page.waitForSelector("::-p-text(This is your resume code)");
  await page.close();
}

async function measurePage(
  browser: Browser,
  url: string,
  { name, path }: (typeof pages)[number],
  theme: string,
): Promise<Figure> {
  const port = Number(new URL(browser.wsEndpoint()).port);
  // The cookies are what makes the page.
  const { scores, faults } = await audit(`${url}/${path}`, port, { disableStorageReset: true });
  const value = scores.get("accessibility") ?? 0;
  return {
    name: `Lighthouse, ${name} page, ${theme}: accessibility`,
    value: [`${value}`, ...(faults.get("accessibility") ?? [])].join("; "),
    target: "100",
    holds: value === 100,
  };
}

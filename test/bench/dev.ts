import type { Page } from "playwright-core";
import { startDevServer } from "../../site/build/dev-server.ts";
import { addParagraph, ProjectCopy } from "../site/dev/project-copy.ts";
import { launchChromium } from "../support/chromium.ts";
import { type Figure, median, printMs } from "./figure.ts";
import { CHALLENGE } from "./submissions.ts";

const SAVES = 12;
const MAX_MS = 1000;

/** An author's save, and how the page shows it. */
interface Change {
  readonly name: string;
  /** From the project's root. */
  readonly file: string;
  readonly url: string;
  /** Writes a mark that is new each time. */
  readonly edit: (text: string, mark: string) => string;
  readonly waitFor: (page: Page, mark: string) => Promise<unknown>;
}

/** From an author's save to the open page that shows it, under `npm run dev`, in Chromium. */
export async function measureDev(): Promise<readonly Figure[]> {
  const project = await ProjectCopy.make();
  const [server, browser] = [await startQuietly(project), await launchChromium()];
  try {
    const figures: Figure[] = [];
    for (const change of await listChanges(project)) {
      const page = await browser.newPage();
      await page.goto(new URL(change.url, server.url).href, { waitUntil: "networkidle" });
      figures.push(toFigure(change.name, await measureSaves(page, project, change)));
      await page.close();
    }
    return figures;
  } finally {
    await browser.close();
    await server.close();
    await project.remove();
  }
}

function startQuietly(project: ProjectCopy): ReturnType<typeof startDevServer> {
  return startDevServer({ root: project.path, port: 0, host: "127.0.0.1", onBuild: () => {} });
}

async function listChanges(project: ProjectCopy): Promise<readonly Change[]> {
  const [plain, withChallenge] = [await project.findLesson(null), await project.findLesson(CHALLENGE)];
  const waitForText = (page: Page, mark: string) => page.getByText(mark).first().waitFor();
  return [
    { name: "a lesson", ...plain, edit: (text, mark) => addParagraph(mark)(text), waitFor: waitForText },
    {
      name: "a challenge's starter",
      file: `challenges/${CHALLENGE}/starter/keys_manager.ts`,
      url: withChallenge.url,
      edit: (text, mark) => `// ${mark}\n${text}`,
      waitFor: waitForCode,
    },
    {
      name: "a view",
      file: "site/lesson/page.tsx",
      url: withChallenge.url,
      edit: (text, mark) => text.replace(/>\n( *)Cosigner.*\n/, `>\n$1Cosigner ${mark}\n`),
      waitFor: waitForText,
    },
  ];
}

/** Waits until the editor, plain or Monaco, shows code with this in it. */
function waitForCode(page: Page, mark: string): Promise<unknown> {
  return page.waitForFunction(
    (text) =>
      document.querySelector<HTMLTextAreaElement>("#workspace textarea")?.value.includes(text) ||
      document.querySelector(".monaco-editor .view-lines")?.textContent?.includes(text),
    mark,
  );
}

/** The milliseconds of each save, the first ones left out: what a build keeps is made then. */
async function measureSaves(page: Page, project: ProjectCopy, change: Change): Promise<readonly number[]> {
  const times: number[] = [];
  for (let save = 0; save <= SAVES; save++) {
    const mark = `${change.name.replace(/\W+/g, "-")}-${save}-`;
    await page.waitForLoadState("networkidle");
    const start = performance.now();
    await project.change(change.file, (text) => change.edit(text, mark));
    await change.waitFor(page, mark);
    if (save > 0) times.push(performance.now() - start);
  }
  return times;
}

function toFigure(what: string, times: readonly number[]): Figure {
  const [value, slowest] = [median(times), Math.max(...times)];
  return {
    name: `npm run dev: ${what} saved to shown in the open page, median`,
    value: `${printMs(value)}, ${printMs(Math.min(...times))} to ${printMs(slowest)} in ${times.length} saves`,
    target: `at most ${MAX_MS} ms`,
    holds: value <= MAX_MS,
  };
}

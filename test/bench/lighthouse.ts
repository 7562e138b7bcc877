import lighthouse, { type Flags } from "lighthouse";
import { launch } from "puppeteer-core";
import { findChromium } from "../support/chromium.ts";
import { startSite } from "../support/site.ts";
import { type Figure, median } from "./figure.ts";

const pages = { home: "", lesson: "lessons/one-account-one-key/", "lesson with a challenge": "lessons/keys-manager/" };
/** Lighthouse's own simulated throttling still varies with what else the machine does. */
const AUDITS = 3;
/** Points of 100. */
const targets = { performance: 95, accessibility: 100, "best-practices": 100, seo: 95 } as const;

/** Lighthouse's scores in its mobile preset: a slow phone on a slow network, both simulated. */
export async function measureLighthouse(): Promise<readonly Figure[]> {
  const executablePath = findChromium();
  if (executablePath === undefined) throw new Error("There is no Chromium: install it, or name one in CHROME_PATH.");
  const site = await startSite();
  const sandbox = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  const browser = await launch({
    executablePath,
    headless: true,
    args: [...sandbox, "--disable-gpu", "--no-first-run"],
  });
  try {
    const figures: Figure[] = [];
    for (const [name, path] of Object.entries(pages)) {
      const url = new URL(path, site.url).href;
      const audits: Audit[] = [];
      for (let turn = 0; turn < AUDITS; turn++)
        audits.push(await audit(url, Number(new URL(browser.wsEndpoint()).port)));
      figures.push(...toFigures(name, audits));
    }
    return figures;
  } finally {
    await browser.close();
    await site.close();
  }
}

/** What Lighthouse says of a page. */
export interface Audit {
  readonly scores: ReadonlyMap<string, number>;
  /** Audits that took points away, with what Lighthouse says of them. */
  readonly faults: ReadonlyMap<string, readonly string[]>;
}

/** Audits one page. @param flags beside the port, as Lighthouse names them */
export async function audit(url: string, port: number, flags: Flags = {}): Promise<Audit> {
  const result = await lighthouse(url, {
    port,
    output: "json",
    logLevel: "error",
    onlyCategories: Object.keys(targets),
    ...flags,
  });
  if (result === undefined || result.lhr.runtimeError) throw new Error(`Lighthouse could not audit ${url}`);
  const { categories, audits } = result.lhr;
  const faults = Object.entries(categories).map(([name, { auditRefs }]) => {
    const weighed = auditRefs.filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.9);
    return [name, weighed.map(({ id }) => `${id} ${audits[id]?.displayValue ?? ""}`.trim())] as const;
  });
  const scores = Object.entries(categories).map(([name, { score }]) => [name, Math.round((score ?? 0) * 100)] as const);
  return { scores: new Map(scores), faults: new Map(faults) };
}

function toFigures(page: string, audits: readonly Audit[]): readonly Figure[] {
  return Object.entries(targets).map(([category, target]) => {
    const scores = audits.map(({ scores }) => scores.get(category) ?? 0);
    const value = median(scores);
    const faults = new Set(audits.flatMap(({ faults }) => faults.get(category) ?? []));
    return {
      name: `Lighthouse, mobile, ${page}: ${category}`,
      value: `${value} (${scores.join(", ")})${faults.size > 0 ? `; ${[...faults].join(", ")}` : ""}`,
      target: `at least ${target}`,
      holds: value >= target,
    };
  });
}

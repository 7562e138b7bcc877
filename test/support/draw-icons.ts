import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { launchChromium } from "./chromium.ts";

const root = new URL("../../", import.meta.url);

/** An icon as it is drawn from site/ui/icon.svg. */
interface Drawing {
  readonly name: string;
  /** Of each side, in pixels. */
  readonly pixels: number;
  /** What of the side the drawing takes. Less than all: the ground runs to the edges, for a system to cut its shape. */
  readonly share: number;
}

/** Where no part may be cut off, a circle of four fifths is safe; the drawing's own ground has a margin already. */
const drawings: readonly Drawing[] = [
  { name: "icon-192.png", pixels: 192, share: 1 },
  { name: "icon-512.png", pixels: 512, share: 1 },
  { name: "icon-maskable-192.png", pixels: 192, share: 0.84 },
  { name: "icon-maskable-512.png", pixels: 512, share: 0.84 },
  { name: "apple-touch-icon.png", pixels: 180, share: 0.92 },
];

async function draw(browser: Browser, svg: string, { pixels, share }: Drawing): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: pixels, height: pixels } });
  const ground = /<rect[^>]* fill="(#[0-9a-f]{6})"/.exec(svg)?.[1];
  if (ground === undefined) throw new Error("icon.svg has no ground: a <rect> with a fill");
  const side = Math.round(pixels * share);
  await page.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${share < 1 ? ground : "transparent"}">
    <div style="width:${side}px;height:${side}px">${svg}</div></body>`,
  );
  const image = await page.screenshot({ omitBackground: true });
  await page.close();
  return image;
}

/** Draws the icons anew, after a change of site/ui/icon.svg: `npx tsx test/support/draw-icons.ts`. */
const svg = await readFile(new URL("site/ui/icon.svg", root), "utf8");
const browser = await launchChromium();
for (const drawing of drawings) {
  await writeFile(
    fileURLToPath(new URL(`site/offline/icons/${drawing.name}`, root)),
    await draw(browser, svg, drawing),
  );
}
await browser.close();

import { copyFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { en } from "../words/en.ts";
import { staticEn } from "../words/static-en.ts";

/** Drawn from site/ui/icon.svg by test/support/draw-icons.ts; their colours fill the square where a system cuts it. */
const icons = [
  { src: "icon-192.png", sizes: "192x192", type: "image/png", purpose: "any" },
  { src: "icon-512.png", sizes: "512x512", type: "image/png", purpose: "any" },
  { src: "icon-maskable-192.png", sizes: "192x192", type: "image/png", purpose: "maskable" },
  { src: "icon-maskable-512.png", sizes: "512x512", type: "image/png", purpose: "maskable" },
  { src: "icon.svg", sizes: "any", type: "image/svg+xml", purpose: "any" },
] as const;

/** What iOS takes for its home screen; it does not read it from the manifest. */
const APPLE_ICON = "apple-touch-icon.png";

/** All addresses are relative: the site may stand anywhere. The colours are those of paper in site/ui/tokens.css. */
const manifest = {
  name: "Cosigner",
  short_name: "Cosigner",
  description: staticEn.home.description,
  lang: en.language.code,
  dir: en.language.direction,
  start_url: "./",
  scope: "./",
  display: "standalone",
  theme_color: "#fbf9f4",
  background_color: "#fbf9f4",
  categories: ["education", "developer tools"],
  icons,
};

/** Writes what makes the site installable. @param root the project's folder @param out the site's folder */
export async function writeManifest(root: string, out: string): Promise<void> {
  await writeFile(join(out, "manifest.webmanifest"), `${JSON.stringify(manifest, null, 2)}\n`);
  await copyFile(join(root, "site/ui/icon.svg"), join(out, "icon.svg"));
  for (const name of [APPLE_ICON, ...icons.map(({ src }) => src).filter((src) => src.endsWith(".png"))]) {
    await copyFile(join(root, "site/offline/icons", name), join(out, name));
  }
}

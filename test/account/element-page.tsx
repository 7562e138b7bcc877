import { fileURLToPath } from "node:url";
import { type BuildOptions, build } from "esbuild";
import type { BrowserContext, Page } from "playwright-core";
import type { VNode } from "preact";
import { render } from "preact-render-to-string";
import { contentSecurityPolicy } from "../../site/ui/content-security-policy.ts";

const ADDRESS = "http://element.test/";
const root = fileURLToPath(new URL("../../", import.meta.url));

/** The page's script: both elements of an account, as a lesson has them. */
const script = `
  import "./site/words/speak-en.ts";
  import { defineCasperAccount } from "./site/account/define-casper-account.ts";
  import { defineLoseAKey } from "./site/account/define-lose-a-key.ts";
  defineCasperAccount();
  defineLoseAKey();
  defineCasperAccount();
`;

/** What the page is made of, bundled once for all tests. */
const files: Promise<Readonly<Record<string, string>>> = Promise.all([
  bundle({ stdin: { contents: script, resolveDir: root, loader: "ts" }, format: "esm", jsx: "automatic" }),
  bundle({ entryPoints: ["site/lesson/site.css"] }),
]).then(([js, css]) => ({ "/elements.js": js, "/site.css": css }));

/**
 * Opens a page with one element in a column of text, under the site's own policy.
 * @param live whether the element becomes live, as it does where JavaScript is on; the page is then waited for
 */
export async function openElement<Props>(context: BrowserContext, element: VNode<Props>, live = true): Promise<Page> {
  const page = await context.newPage();
  const html = `<!doctype html><html lang="en"><title>An element</title><link rel="stylesheet" href="site.css">
    <script type="module" src="elements.js"></script>
    <main class="lesson-alone"><article class="lesson"><h1>An element</h1><div class="prose">${render(element)}</div></article></main></html>`;
  const bundled = await files;
  await page.route(`${ADDRESS}**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const contentType = { js: "text/javascript", css: "text/css" }[pathname.split(".")[1] ?? ""] ?? "text/html";
    await route.fulfill({
      contentType: `${contentType}; charset=utf-8`,
      headers: { "content-security-policy": contentSecurityPolicy(false) },
      body: bundled[pathname] ?? html,
    });
  });
  await page.goto(ADDRESS);
  if (live) await page.locator("figure [role=status]").waitFor({ state: "attached" });
  return page;
}

async function bundle(options: BuildOptions): Promise<string> {
  const { outputFiles } = await build({
    ...options,
    absWorkingDir: root,
    bundle: true,
    write: false,
    jsxImportSource: "preact",
    outfile: "bundle",
  });
  const [file] = outputFiles;
  if (!file) throw new Error("esbuild made nothing");
  return file.text;
}

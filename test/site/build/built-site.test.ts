import assert from "node:assert/strict";
import { readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { catalogue } from "../../../challenges/catalogue.ts";
import { readChallengeFiles } from "../../../runner/node/challenge-files.ts";
import { contentSecurityPolicy } from "../../../site/ui/content-security-policy.ts";
import { folderOf, languages } from "../../../site/words/languages.ts";
import { parseWorkspaceData, parseWorkspaceLibrary } from "../../../site/workspace/workspace-data.ts";
import { siteFolder } from "../../support/site.ts";
import {
  type BuiltPage,
  findWorkspaceJson,
  languageOf,
  listBuiltFiles,
  readAttributes,
  readBuiltPages,
  unescapeHtml,
} from "./built-pages.ts";

/** Where the site might be: under a path of its own, so that a link out of it shows. */
const BASE = "https://site.test/some/course/";

describe("the built site", () => {
  let files: ReadonlySet<string>;
  let pages: readonly BuiltPage[];

  before(async () => {
    files = new Set(await listBuiltFiles());
    pages = await readBuiltPages();
    assert.ok(pages.length >= 6, "there are pages to look at");
  });

  /** The path under the site's root that an address in a page leads to. */
  const resolve = (address: string, { path }: BuiltPage): { readonly path: string; readonly anchor: string } => {
    const { href, hash } = new URL(address, new URL(path, BASE));
    assert.ok(href.startsWith(BASE), `${path} leads out of the site: ${address}`);
    const target = href.slice(BASE.length, hash === "" ? undefined : -hash.length);
    return { path: target === "" || target.endsWith("/") ? `${target}index.html` : target, anchor: hash.slice(1) };
  };

  it("has a page for each challenge", () => {
    for (const { language } of languages) {
      const offered = pages.filter((page) => languageOf(page) === language.code).map(findWorkspaceJson);
      const ids = offered.filter((json) => json !== undefined).map((json) => parseWorkspaceData(json).challenge.id);
      assert.deepEqual(ids.sort(), [...catalogue.keys()].sort(), language.code);
    }
  });

  it("leads from every page to the glossary", () => {
    for (const page of pages) {
      const language = languages.find((one) => one.language.code === languageOf(page));
      assert.ok(language);
      const [, address = ""] = new RegExp(`<a href="([^"]*)">${language.site.glossary}</a>`).exec(page.html) ?? [];
      // The page for what is not there has addresses that begin at the root.
      const path = page.path === "404.html" ? `${address.slice(1)}index.html` : resolve(address, page).path;
      assert.equal(path, `${folderOf(language)}glossary/index.html`, page.path);
    }
  });

  it("explains each term of the glossary where a lesson uses it, and leads back to that lesson", () => {
    const glossary = pages.find(({ path }) => path === "glossary/index.html");
    assert.ok(glossary);
    const entries = glossary.html.split('<div class="glossary-entry"').slice(1);
    assert.ok(entries.length >= 20);
    const led = entries.filter((entry) => entry.includes("First used in"));
    assert.ok(led.length >= 20);
    for (const entry of led) {
      const [, id = ""] = /id="([^"]*)"/.exec(entry) ?? [];
      const [, address = ""] = /First used in <a href="([^"]*)"/.exec(entry) ?? [];
      const lesson = pages.find(({ path }) => path === resolve(address, glossary).path);
      assert.ok(lesson?.html.includes(`class="term" href="../../glossary/#${id}"`), `${address} uses ${id}`);
    }
  });

  it("names practice lessons by the number of the lesson before and a letter, everywhere alike", () => {
    const home = pages.find(({ path }) => path === "index.html")?.html ?? "";
    const listed = [...home.matchAll(/<li class="([^"]*)" data-label="([^"]*)">.*?href="(lessons\/[^"]*)"/gs)];
    assert.ok(listed.length >= 6);
    let main = 0;
    for (const [, kind = "", label = "", address] of listed) {
      const practice = kind.includes("course-entry-practice");
      if (!practice) main += 1;
      assert.match(label, practice ? new RegExp(`^${main}[b-z]$`) : new RegExp(`^${main}$`));
      const page = pages.find(({ path }) => path === `${address}index.html`);
      assert.match(page?.html ?? "", new RegExp(`class="site-place">${label} · `));
      assert.match(page?.html ?? "", new RegExp(`<summary>Lesson ${label} of the course`));
    }
  });

  it("holds every file that a page links to, and every heading", () => {
    const ids = new Map(pages.map(({ path, html }) => [path, new Set(readAttributes(html, "id"))]));
    // The page for what is not there stands at no fixed depth, so its links begin at the root.
    for (const page of pages.filter(({ path }) => path !== "404.html")) {
      const addresses = [...readAttributes(page.html, "href"), ...readAttributes(page.html, "src")];
      for (const address of addresses.filter((one) => !one.startsWith("https://"))) {
        const { path, anchor } = resolve(address, page);
        assert.ok(files.has(path), `${page.path} links to ${address}`);
        if (anchor !== "") assert.ok(ids.get(path)?.has(anchor), `${page.path} links to ${address}`);
      }
    }
  });

  it("holds every file that the page for what is not there loads", () => {
    const page = pages.find(({ path }) => path === "404.html");
    const addresses = [...readAttributes(page?.html ?? "", "href"), ...readAttributes(page?.html ?? "", "src")];
    const rooted = addresses.filter((address) => address.startsWith("/"));
    assert.ok(rooted.length > 2);
    for (const address of rooted) {
      const { pathname } = new URL(address, BASE);
      assert.ok(files.has(pathname.slice(1).replace(/(^|\/)$/, "$1index.html")), address);
    }
  });

  it("holds every file that a stylesheet loads, and no stylesheet loads one from elsewhere", async () => {
    for (const path of [...files].filter((file) => file.endsWith(".css"))) {
      const css = await readFile(join(siteFolder, path), "utf8");
      for (const [, address = ""] of css.matchAll(/url\((?:"|')?(?!data:)([^"')]*)/g)) {
        assert.ok(files.has(resolve(address, { path, html: "" }).path), `${path} loads ${address}`);
      }
    }
  });

  it("gives each workspace what it needs: its files, its hints and everything it loads", async () => {
    for (const page of pages) {
      const json = findWorkspaceJson(page);
      if (json === undefined) continue;
      const { assets, challenge, files: texts, hints } = parseWorkspaceData(json);
      for (const address of Object.values(assets)) assert.ok(files.has(resolve(address, page).path), address);
      assert.deepEqual(
        texts.map(({ name, readOnly }) => [name, readOnly]),
        [
          [challenge.file, false],
          ["errors.ts", true],
        ],
      );
      assert.equal(hints.length, 3, `${page.path} has three hints`);
      assert.ok(challenge.functions.every((name) => texts[0]?.text.includes(name)));
      const library = await readFile(join(siteFolder, resolve(assets.library, page).path), "utf8");
      const { api, guest } = parseWorkspaceLibrary(JSON.parse(library));
      assert.ok(api.some(({ text }) => text.includes("remove_associated_key")));
      assert.deepEqual(Object.keys(guest).sort(), ["casper-contract", "casper-types"]);
    }
  });

  it("makes the elements of each lesson live, and the workspace before them", () => {
    for (const { path, html } of pages) {
      const scripts = readAttributes(html, "src").map((address) => address.replace(/^.*\/|-[A-Z0-9]+\.js$/g, ""));
      const expected = html.includes('id="workspace-data"') ? ["workspace", "elements"] : ["elements"];
      const own = scripts.filter((name) => !/^(?:theme|workspace-boot|site|home|offline|words-[a-z]+)$/.test(name));
      // The script that asks whether its reader takes part in a classroom is on every page, before the workspace.
      const page = /^(?:de\/)?(teach|board|projector|sheet|join|class)\//.exec(path)?.[1];
      const others = path.includes("lessons/")
        ? expected
        : page === undefined
          ? []
          : [`class-words-${languageOf({ path })}`, page];
      assert.deepEqual(own, ["seat", ...others], path);
    }
  });

  it("says in each page what it may do, as the server says it too", () => {
    for (const page of pages) {
      const editor = findWorkspaceJson(page) !== undefined;
      const [policy] = /<meta http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page.html)?.slice(1) ?? [];
      assert.equal(policy?.replaceAll("&#39;", "'"), contentSecurityPolicy(editor));
      assert.ok(page.html.indexOf("Content-Security-Policy") < page.html.indexOf("<script"), "before the first script");
    }
  });

  it("has neither scripts nor styles nor handlers within a page", () => {
    for (const { path, html } of pages) {
      for (const [tag, attributes = ""] of html.matchAll(/<script\b([^>]*)>/g)) {
        assert.match(attributes, / src="| type="application\/json"/, `${path}: ${tag}`);
      }
      assert.doesNotMatch(html, /<style\b|\sstyle="|\son[a-z]+="/, path);
    }
  });

  it("gives each page a title, a description and one heading of the first level", () => {
    // A lesson is called the same in every language.
    const titles = pages.map((page) => `${languageOf(page)} ${/<title>([^<]+)<\/title>/.exec(page.html)?.[1]}`);
    assert.equal(new Set(titles).size, pages.length);
    for (const { path, html } of pages) {
      assert.ok(html.includes("<title>"), path);
      assert.ok(html.includes(`<html lang="${languageOf({ path })}" dir="ltr"`), path);
      assert.match(html, /<meta name="description" content="[^"]{20,}"/, path);
      assert.equal(html.match(/<h1\b/g)?.length, 1, path);
    }
  });

  it("shows no solution before it is asked for, and no mutant at all", async () => {
    const isSolution = (path: string) => /^assets\/solution-[a-z-]+-[0-9A-F]{8}\.json$/.test(path);
    const read = async (filter: (path: string) => boolean) => {
      const paths = [...files].filter(filter);
      const texts = await Promise.all(paths.map((path) => readFile(join(siteFolder, path), "utf8")));
      return texts.join("\n");
    };
    // As it stands in JSON and in scripts, and as a reader sees it.
    const decode = (text: string) =>
      text.replaceAll("\\n", "\n").replaceAll('\\"', '"').replaceAll("\\u003c", "<").replaceAll("\\`", "`");
    const pageText = decode(await read((path) => /\.(?:html|json)$/.test(path) && !isSolution(path)));
    const shown = pageText + unescapeHtml(pageText.replace(/<[^>]*>/g, ""));
    const scripts = decode(await read((path) => path.endsWith(".js")));
    const everything = shown + scripts;
    const solutions = decode(await read(isSolution));
    for (const { id, file } of catalogue.values()) {
      const { solution, mutants, starter } = await readChallengeFiles(id, file);
      assert.ok(shown.includes(lastLines(starter.text)), "the starter is there, so this would find the others");
      assert.ok(solutions.includes(lastLines(solution.text)), `${id} has a solution to ask for`);
      for (const hidden of [solution, ...mutants]) {
        assert.ok(!everything.includes(lastLines(hidden.text)), hidden.path);
      }
      // A mutant may end as the solution does.
      for (const { text, path } of mutants) assert.ok(!solutions.includes(text.trim()), path);
    }
  });

  it("publishes the schemas of what grading writes", async () => {
    for (const [name, id] of [
      ["grade-1.json", "urn:cosigner:schema:grade-1"],
      ["report-1.json", "urn:cosigner:schema:report-1"],
    ] as const) {
      assert.equal(JSON.parse(await readFile(join(siteFolder, "schema", name), "utf8")).$id, id);
    }
  });

  it("holds packed files that unpack to what they stand for", async () => {
    const read = (path: string) => readFile(join(siteFolder, path));
    const packed = [...files].filter((file) => /\.(?:br|gz)$/.test(file));
    assert.ok(packed.length > 20);
    for (const path of packed) {
      const unpacked = path.endsWith(".br") ? brotliDecompressSync(await read(path)) : gunzipSync(await read(path));
      assert.ok(unpacked.equals(await read(path.slice(0, -3))), path);
    }
  });

  it("can be read and run for at most 70 KB, before the editor and the grader are fetched on demand", async () => {
    for (const page of pages.filter(({ path }) => path !== "404.html")) {
      const addresses = [...readAttributes(page.html, "src"), ...readAttributes(page.html, "href")];
      const loaded = addresses.filter((address) => /\.(?:js|css)$/.test(address)).map((one) => resolve(one, page).path);
      const files = await withImports(loaded);
      assert.ok(files.size >= loaded.length && files.size > 3, page.path);
      const sizes = await Promise.all([page.path, ...files].map(packedSize));
      const total = sizes.reduce((sum, size) => sum + size, 0);
      assert.ok(total <= 70_000, `${page.path} loads ${total} bytes at once`);
    }
  });
});

/** Files and all that their scripts import at once, each once. */
async function withImports(paths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  const waiting = [...paths];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (found.has(path)) continue;
    found.add(path);
    if (!path.endsWith(".js")) continue;
    const text = await readFile(join(siteFolder, path), "utf8");
    const imports = text.matchAll(/\b(?:from|import)\s*"\.\/(?<name>[\w.-]+\.js)"/g);
    waiting.push(...[...imports].map(({ groups }) => `${dirname(path)}/${groups?.["name"]}`));
  }
  return found;
}

/** The bytes that a browser receives: in brotli, or as it is where packing gains nothing. */
async function packedSize(path: string): Promise<number> {
  const file = join(siteFolder, path);
  const { size } = await stat(`${file}.br`).catch(() => stat(file));
  return size;
}

/** Enough of a file to know it again; what it begins with may be the same in many. */
function lastLines(text: string): string {
  return text.trim().split("\n").slice(-8).join("\n");
}

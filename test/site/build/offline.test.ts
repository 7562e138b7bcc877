import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describeVersion } from "../../../site/build/offline.ts";
import { findPath } from "../../../site/offline/worker/site-version.ts";
import { siteFolder } from "../../support/site.ts";
import { makeFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";
import { listBuiltFiles, readBuiltPages } from "./built-pages.ts";

describe("what browsers keep of a built site", () => {
  let folder: TemporaryFolder | undefined;

  afterEach(async () => {
    await folder?.remove();
    folder = undefined;
  });

  const describeFiles = async (files: Readonly<Record<string, string>>) => {
    folder = await makeFolder(files);
    return describeVersion(folder.path);
  };

  it("is every page by its address, and every asset with the smallest first", async () => {
    const { pages, assets } = await describeFiles({
      "index.html": "home",
      "404.html": "nothing here",
      "lessons/keys/index.html": "a lesson",
      "icon.svg": "<svg/>",
      "icon-192.png": "for the system's own list of programs",
      "assets/large-ABCD2345.wasm": "x".repeat(100),
      "assets/small-ABCD2345.js": "x",
      "assets/small-ABCD2345.js.LEGAL.txt": "licences",
    });
    assert.deepEqual(pages.map(({ path }) => path).sort(), ["", "404.html", "icon.svg", "lessons/keys/"]);
    assert.deepEqual(
      assets.map(({ path }) => path),
      ["assets/small-ABCD2345.js", "assets/large-ABCD2345.wasm"],
    );
    // printf home | openssl dgst -sha256 -binary | base64
    assert.equal(
      pages.find(({ path }) => path === "")?.integrity,
      "sha256-TqFAWIFQdzzjqs54au739ASc4QD6ZJyU+73blg8dqUI=",
    );
  });

  it("is another version as soon as one byte differs, and only then", async () => {
    const first = await describeFiles({ "index.html": "one" });
    await folder?.remove();
    const same = await describeFiles({ "index.html": "one" });
    await folder?.remove();
    const other = await describeFiles({ "index.html": "two" });
    assert.equal(same.id, first.id);
    assert.notEqual(other.id, first.id);
  });

  it("is in the worker: each page of this site, and each script and style", async () => {
    const worker = await readFile(join(siteFolder, "service-worker.js"), "utf8");
    const listed = [...worker.matchAll(/"path":"([^"]*)"/g)].map(([, path]) => path);
    const pages = (await readBuiltPages()).map(({ path }) => path.replace(/(^|\/)index\.html$/, "$1"));
    const assets = (await listBuiltFiles()).filter((file) => /^assets\/.*\.(?:js|css|wasm|json|ttf)$/.test(file));
    assert.ok(pages.length > 15 && assets.length > 20);
    for (const path of [...pages, ...assets]) assert.ok(listed.includes(path), `the worker does not keep ${path}`);
  });
});

describe("an address as the service worker understands it", () => {
  const root = new URL("https://host.test/some/course/");

  for (const [address, path] of [
    ["https://host.test/some/course/", ""],
    ["https://host.test/some/course/index.html#course", ""],
    ["https://host.test/some/course/lessons/keys/?from=mail", "lessons/keys/"],
    ["https://host.test/some/course/lessons/keys/index.html", "lessons/keys/"],
    ["https://host.test/some/course/my-index.html", "my-index.html"],
    ["https://host.test/some/other/", undefined],
    ["https://elsewhere.test/some/course/", undefined],
  ] as const) {
    it(`${address} is ${path === undefined ? "not of the site" : `“${path}”`}`, () => {
      assert.equal(findPath(address, root), path);
    });
  }
});

import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSite } from "../../../site/build/site.ts";
import { languages } from "../../../site/words/languages.ts";
import { makeFolder, type TemporaryFolder } from "../../support/temporary-folder.ts";
import { lesson } from "./lessons.ts";

const root = fileURLToPath(new URL("../../../", import.meta.url));

describe("a build", () => {
  let folder: TemporaryFolder;

  beforeEach(async () => {
    folder = await makeFolder({ "site/index.html": "the last build", "site/old.html": "the last build" });
  });
  afterEach(() => folder.remove());

  const build = (body: string) =>
    buildSite([lesson(body)], {
      root,
      out: join(folder.path, "site"),
      cache: join(root, "node_modules/.cache/cosigner"),
    });

  it("that fails leaves the last one as it is, and nothing beside it", async () => {
    await assert.rejects(build("See [it](./02-none.md)."), { name: "BuildError" });
    assert.deepEqual(await readdir(folder.path), ["site"]);
    assert.equal(await readFile(join(folder.path, "site/index.html"), "utf8"), "the last build");
  });

  it("that succeeds takes the last one's place, and leaves nothing of it", async () => {
    // The lesson, the home page and the seven of a classroom in each language, and the page for what is not there.
    assert.equal(await build("Hi."), 9 * languages.length + 1);
    assert.deepEqual((await readdir(folder.path)).sort(), ["site", "site-graded"]);
    const built = await readdir(join(folder.path, "site"));
    assert.ok(!built.includes("old.html"));
    assert.match(await readFile(join(folder.path, "site/lessons/keys/index.html"), "utf8"), /<p>Hi\.<\/p>/);
    assert.match(await readFile(join(folder.path, "site/index.html"), "utf8"), /href="lessons\/keys\/"/);
  });
});

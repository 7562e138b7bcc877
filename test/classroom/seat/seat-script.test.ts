import assert from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

const root = fileURLToPath(new URL("../../../", import.meta.url));

describe("the script of a learner's place, which every page of the site loads", () => {
  it("is under one kilobyte with all that it loads at once", async () => {
    const { metafile, outputFiles } = await build({
      absWorkingDir: root,
      entryPoints: { seat: "site/classroom/seat/main.ts", words: "site/words/speak-en.ts" },
      outdir: root,
      bundle: true,
      splitting: true,
      minify: true,
      metafile: true,
      write: false,
      format: "esm",
      jsx: "automatic",
      jsxImportSource: "preact",
    });
    const loaded = new Set(["seat.js"]);
    // What is added while this goes on is visited as well.
    for (const path of loaded) {
      for (const { kind, path: imported } of metafile.outputs[path]?.imports ?? []) {
        if (kind === "import-statement") loaded.add(imported);
      }
    }
    const files = outputFiles.filter(({ path }) => loaded.has(path.slice(root.length)));
    assert.equal(files.length, loaded.size);
    const bytes = files.reduce((sum, { contents }) => sum + gzipSync(contents).length, 0);
    assert.ok(bytes < 1024, `it is ${bytes} bytes`);
    assert.ok(metafile.outputs["seat.js"]?.imports.some(({ kind }) => kind === "dynamic-import"));
  });
});

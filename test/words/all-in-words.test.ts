import assert from "node:assert/strict";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findJsxTexts, findTexts } from "./jsx-texts.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** The folders of views whose every text stands in site/words/. */
const folders = [
  "site/ui",
  "site/lesson",
  "site/account",
  "site/results",
  "site/workspace",
  "site/classroom",
  "site/offline",
];

describe("what the interface says", () => {
  it("stands in the words of a language, and not in the views", async () => {
    const found: string[] = [];
    for (const folder of folders) {
      const views = (await readdir(join(root, folder), { recursive: true })).filter((name) => name.endsWith(".tsx"));
      for (const name of views) found.push(...(await findJsxTexts(join(root, folder, name))));
    }
    assert.deepEqual(
      found.map((one) => one.replace(root, "")),
      [],
    );
  });

  it("would be found in a view: as text, in an expression, and in what is read out", () => {
    const code = `
      const view = <p title="One" class="two">
        Three {count}
        {ready ? "Four" : \`\${count} five\`} · Cosigner {" "}
        <Field label={"Six" + name} value="seven" data-x={"eight"} /> <kbd>Esc</kbd>
      </p>;`;
    assert.deepEqual(
      findTexts("view.tsx", code).map((one) => one.replace(/\s+/g, " ")),
      ["view.tsx:2: One", "view.tsx:3: Three", "view.tsx:4: Four", "view.tsx:4: five", "view.tsx:5: Six"],
    );
  });
});

import assert from "node:assert/strict";
import { marked } from "marked";
import { printMarkdown } from "../../site/workspace/code-markdown.ts";

const code = { title: "Remove a key", file: "keys_manager.ts", text: "const a = 1;\n", verdict: undefined };

describe("code as Markdown for a forum", () => {
  it("has the title, the code and what came of it", () => {
    assert.equal(
      printMarkdown({ ...code, verdict: "Not yet: 3 of 5 tests pass." }),
      "**Remove a key**: `keys_manager.ts`\n\n```ts\nconst a = 1;\n```\n\nNot yet: 3 of 5 tests pass.\n",
    );
  });

  it("says nothing of a verdict where there is none", () => {
    assert.equal(printMarkdown(code), "**Remove a key**: `keys_manager.ts`\n\n```ts\nconst a = 1;\n```\n");
  });

  it("has a fence that nothing in the code ends", () => {
    for (const text of ["```\n", "`````ts\n# no\n`````", `${"`\n".repeat(200_000)}`]) {
      const [, fenced] = marked.lexer(printMarkdown({ ...code, text })).filter(({ type }) => type !== "space");
      assert.equal(fenced?.type, "code");
      assert.equal(fenced !== undefined && "text" in fenced ? fenced.text : "", text.replace(/\n$/, ""));
    }
  });

  it("keeps an error's words from being read as Markdown or HTML", () => {
    const verdict = "Unexpected `<img src=x>`\n[a](b) *c* @someone";
    const html = String(marked.parse(printMarkdown({ ...code, verdict })));
    assert.doesNotMatch(html, /<img|<a |<em>/);
    assert.match(html, /\[a\]\(b\) \*c\*/);
  });
});

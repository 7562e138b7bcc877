import assert from "node:assert/strict";
import { unescapeHtml } from "./built-pages.ts";
import { buildBody } from "./lessons.ts";

/** What a reader without JavaScript reads in HTML: words, with a space between elements. */
function readText(html: string): string {
  return unescapeHtml(html.replace(/<[^>]*>/g, " "))
    .replace(/\s+/g, " ")
    .trim();
}

const CODE = "```rust\na();\nb();\nc();\n```\n\n```typescript\nd();\n\ne();\n```";

describe("code side by side", () => {
  it("stands under the names of its languages", () => {
    const html = buildBody(`<side-by-side>\n\n${CODE}\n\n</side-by-side>\n\nSo.`);
    const figures = [...html.matchAll(/<figure class="side"><figcaption>(\w+)<\/figcaption>(.*?)<\/figure>/gs)];
    assert.deepEqual(
      figures.map(([, name, code = ""]) => [name, code.replace(/<[^>]+>/g, "").trim()]),
      [
        ["Rust", "a();\nb();\nc();"],
        ["TypeScript", "d();\n\ne();"],
      ],
    );
    assert.match(html, /^<div class="side-by-side">.*<\/div>\n<p>So\.<\/p>\n$/s);
    assert.doesNotMatch(html, /class="line|data-pair/);
  });

  it("says which lines correspond, where its author does", () => {
    const html = buildBody(`<side-by-side pairs="2-3=1  1=3">\n\n${CODE}\n\n</side-by-side>`);
    const numbers = [...html.matchAll(/class="(line[^"]*)"(?: data-pair="(\d+)")?/g)].map(([, kind, pair]) => [
      kind,
      pair,
    ]);
    assert.deepEqual(numbers, [
      ["line line-first", "2"],
      ["line line-first", "1"],
      ["line", "1"],
      ["line line-first", "1"],
      ["line", undefined],
      ["line line-first", "2"],
    ]);
    assert.deepEqual(
      [...html.matchAll(/<code>(.*?)<\/code>/gs)].map(([, code = ""]) => code.replace(/<[^>]+>/g, "")),
      ["a();\nb();\nc();", "d();\n\ne();"],
    );
  });
});

describe("an element of a lesson, read without JavaScript", () => {
  it("shows an example account", () => {
    const html = buildBody('Look:\n\n<casper-account example="4">\n\nThree keys.');
    assert.match(html, /^<p>Look:<\/p>\n<casper-account /);
    assert.match(readText(html), /Example 4.* key management threshold 3 .*Three keys\.$/);
    assert.doesNotMatch(html, /style=/);
    assert.equal(buildBody('Look:\n<casper-account example="4"></casper-account>\n\nThree keys.'), html);
  });

  it("shows an example account with its signers", () => {
    const text = readText(buildBody('<casper-account example="5" signers="c3 b2">'));
    assert.match(text, /Example 5/);
    assert.match(text, /Signers: b2 and c3/);
  });

  it("asks a question, and explains every answer", () => {
    const html = buildBody(
      '<predict-first id="q">\n\nWho *may*?\n\n- [ ] `a1`\n\n  It may **not**.\n- [x] All\n\n  Together,\n  they may.\n\n</predict-first>\n\nSo.',
    );
    assert.match(html, /^<predict-first[ >]/);
    assert.match(html, /keys\/q/);
    assert.match(html, /<p>Who <em>may<\/em>\?<\/p>/);
    assert.match(html, /<p>It may <strong>not<\/strong>\.<\/p>/);
    assert.match(readText(html), /Who may \?.*a1.*It may not \..*All.*Together, they may\..*So\.$/);
    assert.doesNotMatch(html, /style=|\[x\]/);
  });

  it("shows the drill's account", () => {
    const html = buildBody('<lose-a-key example="5">');
    assert.match(html, /^<lose-a-key[ >]/);
    assert.match(readText(html), /Example 5/);
    assert.doesNotMatch(html, /style=/);
  });

  it("shows both accounts of the puzzle", () => {
    const html = buildBody('<order-puzzle from="1" to="5">');
    assert.match(html, /^<order-puzzle[ >]/);
    assert.match(readText(html), /Example 1.*Example 5/);
    assert.doesNotMatch(html, /style=/);
  });

  it("shows what every set of signers may do", () => {
    const html = buildBody('<casper-policy keys="Manager 4, Vice clerk  1" deployment="3" key-management="4">');
    assert.match(html, /^<casper-policy[ >]/);
    assert.match(readText(html), /Manager.*Vice clerk/);
    assert.doesNotMatch(html, /style=/);
  });
});

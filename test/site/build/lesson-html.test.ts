import assert from "node:assert/strict";
import { buildBody, buildLessons, lesson } from "./lessons.ts";

describe("a lesson's Markdown as HTML", () => {
  it("gives each heading an id and a link to itself that says where it leads", () => {
    assert.equal(
      buildBody('## The `a1` key & "others"'),
      '<h2 id="the-a1-key-others">The <code>a1</code> key &amp; &quot;others&quot;' +
        '<a class="anchor" href="#the-a1-key-others" aria-label="Link to “The a1 key &amp; &quot;others&quot;”">#</a></h2>\n',
    );
  });

  it("leads from one lesson to another, and to a heading of it, by the page's address", () => {
    const [first, second] = buildLessons([
      lesson("## Weights\n\nSee [next](./02-thresholds.md).", "lessons/01-keys.md"),
      lesson("Back to [weights](./01-keys.md#weights). [Here](#end).\n\n## End", "lessons/02-thresholds.md"),
    ]);
    assert.match(first?.html ?? "", /<a href="\.\.\/thresholds\/">next<\/a>/);
    assert.match(second?.html ?? "", /<a href="\.\.\/keys\/#weights">weights<\/a>/);
    assert.match(second?.html ?? "", /<a href="#end">Here<\/a>/);
  });

  it("puts lessons in the order of their files' numbers and counts them, each with its neighbours", () => {
    const course = buildLessons([lesson("b", "lessons/10-b.md"), lesson("c", "lessons/12-c.md"), lesson("a")]);
    assert.deepEqual(
      course.map(({ slug, number, previous, next }) => [slug, number, previous?.slug, next?.slug]),
      [
        ["keys", 1, undefined, "b"],
        ["b", 2, "keys", "c"],
        ["c", 3, "b", undefined],
      ],
    );
  });

  it("reads the front matter", () => {
    const text = [
      "---",
      "title: 'Two keys: a start'",
      "experience: Beginner",
      "estimation: 7",
      "summary: Why *two*.",
      "challenge: set-threshold",
      "sources:",
      "  - The `docs`, https://docs.casper.network/x",
      "---",
      "Hi.",
    ].join("\r\n");
    const [view] = buildLessons([{ path: "lessons/03-two-keys.md", text }]);
    assert.deepEqual(view, {
      slug: "two-keys",
      number: 1,
      title: "Two keys: a start",
      experience: "Beginner",
      minutes: 7,
      summary: "Why *two*.",
      challengeId: "set-threshold",
      sources: [
        '<p>The <code>docs</code>, <a href="https://docs.casper.network/x" rel="noreferrer">https://docs.casper.network/x</a></p>\n',
      ],
      html: "<p>Hi.</p>\n",
      previous: null,
      next: null,
    });
  });

  it("highlights code by classes alone", () => {
    const html = buildBody('```typescript\nconst a = "<b>";\n```');
    assert.match(html, /^<pre class="code" tabindex="0" data-language="TypeScript"><code>/);
    assert.match(html, /<span class="tok-keyword">const<\/span>/);
    assert.match(html, /<span class="tok-string-expression">&quot;&lt;b&gt;&quot;<\/span>/);
    assert.doesNotMatch(html, /style=/);
  });

  it("keeps code as it was written", () => {
    const code = 'fn a<T>(x: &T) {\n    // "two"\n\n    b(x)\n}';
    const html = buildBody(`\`\`\`rust\n${code}\n\`\`\``);
    const text = html
      .replace(/<[^>]+>/g, "")
      .replaceAll("&lt;", "<")
      .replaceAll("&gt;", ">")
      .replaceAll("&quot;", '"')
      .replaceAll("&amp;", "&");
    assert.equal(text.trim(), code);
  });

  it("escapes what looks like HTML in text, code, labels and addresses", () => {
    const html = buildBody(
      '## Is 1 \\< 2 "so"?\n\n`<script>` & \\<b\\> [a](https://example.com/?a="b"&c=<d>)\n\n```text\n</code><script>\n```',
    );
    assert.doesNotMatch(html, /<script|<b>|<d>/);
    assert.match(html, /<code>&lt;script&gt;<\/code> &amp; &lt;b&gt;/);
    assert.match(html, /<code>&lt;\/code&gt;&lt;script&gt;<\/code>/);
    assert.match(html, /aria-label="Link to “[^"]*&quot;so&quot;\?”"/);
    for (const [, value = ""] of html.matchAll(/href="([^"]*)"/g)) assert.doesNotMatch(value, /[<>]/);
  });

  it("draws an example account, with the same as a table", () => {
    const html = buildBody('Look:\n\n<casper-account example="4">\n\nThree keys.');
    assert.match(html, /<figure class="account-figure">.*<figcaption[^>]*>Example 4<\/figcaption>/s);
    assert.match(html, /<svg[^>]*aria-label="[^"]*a1… weighs 3[^"]*"/);
    assert.match(html, /<th scope="row">key management threshold<\/th><td[^>]*>3<\/td>/);
    assert.match(html, /<p>Three keys\.<\/p>/);
    assert.doesNotMatch(html, /style=/);
    assert.equal(buildBody('Look:\n<casper-account example="4"></casper-account>\n\nThree keys.'), html);
  });

  it("puts Rust and TypeScript side by side, each under its name", () => {
    const html = buildBody(
      "<side-by-side>\n\n```rust\na();\n```\n\n```typescript\nb();\n```\n\n</side-by-side>\n\nSo.",
    );
    const figures = [...html.matchAll(/<figure class="side"><figcaption>(\w+)<\/figcaption>(.*?)<\/figure>/gs)];
    assert.deepEqual(
      figures.map(([, name, code = ""]) => [name, code.replace(/<[^>]+>/g, "").trim()]),
      [
        ["Rust", "a();"],
        ["TypeScript", "b();"],
      ],
    );
    assert.match(html, /^<div class="side-by-side">.*<\/div>\n<p>So\.<\/p>\n$/s);
  });

  it("frames a table so that it scrolls, by keyboard too", () => {
    const html = buildBody("| [answer](#a) | `when` |\n| --- | --- |\n| Ok | now |\n\n## A");
    assert.match(
      html,
      /^<div class="table-frame" role="group" aria-label="Table: answer, when" tabindex="0"><table>\s*<thead>/,
    );
    assert.match(html, /<th scope="col"><code>when<\/code><\/th>/);
    assert.match(html, /<td>now<\/td>/);
  });

  it("leaves out a comment for authors", () => {
    assert.equal(buildBody("<!-- to be checked -->\n\nHi."), "<p>Hi.</p>\n");
  });
});
